public import ArgumentParser
public import PetitionCore

extension TallyDimension: ExpressibleByArgument {}

extension SignatureState: ExpressibleByArgument {}

extension VoidReason: ExpressibleByArgument {}
