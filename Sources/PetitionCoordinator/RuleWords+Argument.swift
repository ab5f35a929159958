public import ArgumentParser
public import PetitionCore
public import PetitionOffice

extension TallyDimension: ExpressibleByArgument {}

extension SignatureState: ExpressibleByArgument {}

extension VoidReason: ExpressibleByArgument {}

extension DateOrder: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  /// Reads an encoding as people call it.
  public init?(argument: String) { self.init(named: argument) }
}
