import Foundation
import Testing

/// The rules of ARCHITECTURE.md and CONTRIBUTING.md that a machine can check, on the real files.
@Suite struct RepositoryTests {
  @Test func `every import is one of the allowed arrows`() throws {
    let files = try Repository.files(in: "Sources", ["swift"])

    #expect(!files.isEmpty)
    #expect(ImportRules.violations(in: files) == [])
  }

  @Test func `every target in the table has sources`() throws {
    let targets = try Set(
      Repository.files(in: "Sources", ["swift", "c", "h"]).compactMap(\.target)
    )

    #expect(Set(ImportRules.allowed.keys) == targets)
  }

  @Test(arguments: ["Sources", "Tests", "Benchmarks", "docs"])
  func `every source keeps the house rules`(folder: String) throws {
    let files = try Repository.files(in: folder, ["swift", "c", "h", "sh", "md", "toml"])

    #expect(!files.isEmpty)
    #expect(files.flatMap(HouseRules.violations) == [])
  }

  @Test func `everything else at the root keeps the house rules`() throws {
    let manager = FileManager.default
    let names = try manager.contentsOfDirectory(atPath: Repository.root.path)
    let scripts = ["Scripts", ".ci"].flatMap { folder in
      let names = try? manager.contentsOfDirectory(
        atPath: Repository.root.appending(path: folder).path
      )
      return (names ?? []).map { "\(folder)/\($0)" }
    }
    let files = (names + scripts).sorted().compactMap { name in
      (try? String(contentsOf: Repository.root.appending(path: name), encoding: .utf8))
        .map { SourceFile(path: name, text: $0) }
    }

    #expect(files.contains { $0.path == "Package.swift" })
    #expect(files.flatMap(HouseRules.violations) == [])
  }
}
