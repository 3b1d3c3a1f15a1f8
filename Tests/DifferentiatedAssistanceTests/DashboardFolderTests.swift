import DifferentiatedAssistance
import TestSupport
import Testing

/// The one door: what a program needs stands behind one import.
@Suite struct DashboardFolderTests {
  @Test func `A folder is screened and explained in a few lines`() async throws {
    let folder = try await DashboardFolder(Repository.fixture("sierra-azul"))
    let eligible = folder.screen().filter { $0.isIdentified == .met }
    #expect(folder.year == 2025)
    #expect(eligible.contains { $0.entity.name == "Jacaranda Union Elementary" })
    #expect(try folder.explain("Jacaranda").contains("Differentiated Assistance, Year 1"))
  }
}
