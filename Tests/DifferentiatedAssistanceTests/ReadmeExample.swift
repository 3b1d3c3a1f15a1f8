import DifferentiatedAssistance

/// The example of README.md, line by line, as a program would have it: it imports this one module.
///
/// - Returns: What it prints.
/// - Throws: What the lines throw.
func readmeExample() async throws -> String {
  var output = ""
  func print(_ items: Any...) { output += items.map { "\($0)" }.joined(separator: " ") + "\n" }

  let folder = try await DashboardFolder("Fixtures/sierra-azul")
  for determination in folder.screen() where determination.isIdentified == .met {
    print(determination.entity.name, determination.statusCode)
  }
  print(try folder.explain("Jacaranda"))

  return output
}
