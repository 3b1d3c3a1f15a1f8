import Criteria
import DashboardModel
import Dashboards
import Testing

@Suite struct BibliographyTests {
  /// Everything of an edition that rests on something, with a name to find it by.
  private func supports(_ edition: Edition) -> [(rule: String, support: Support)] {
    let programs = [edition.lcff, edition.essa].compactMap(\.self)
    return [("minimum size", edition.minimumSize.support)]
      + programs.flatMap { program in
        program.supports.map { ("\(program.name.rawValue) \($0.rule)", $0.support) }
          + program.consequences.map { ("\(program.name.rawValue) \($0.subject): \($0.words)", $0.support) }
      }
  }

  @Test(arguments: Dashboards.all)
  func `every citation of an edition is in the bibliography and says where to look`(_ edition: Edition) {
    let supports = supports(edition)
    #expect(supports.count > 20)
    for (rule, support) in supports {
      for citation in support.citations {
        #expect(Bibliography.sources.contains(citation.source), "\(rule): \(citation.source.id)")
        #expect(!citation.locator.isEmpty, "\(rule): \(citation.source.id)")
      }
    }
  }

  @Test(arguments: Dashboards.all)
  func `what is inferred, or known from one secondary source, says what is not settled`(_ edition: Edition) {
    for (rule, support) in supports(edition) where support.confidence.needsCaution {
      #expect(!support.note.isEmpty, "\(rule): \(support.citation.words)")
    }
  }

  @Test func `every work is cited by some edition`() {
    let cited = Set(Dashboards.all.flatMap { supports($0).flatMap(\.support.citations).map(\.source.id) })
    for source in Bibliography.sources { #expect(cited.contains(source.id), "\(source.id)") }
  }

  @Test func `works have names of their own, titles, publishers and addresses`() {
    #expect(Set(Bibliography.sources.map(\.id)).count == Bibliography.sources.count)
    for source in Bibliography.sources {
      #expect(source.id.wholeMatch(of: /[a-z0-9]+([-.][a-z0-9]+)*/) != nil, "\(source.id)")
      #expect(!source.title.isEmpty && !source.publisher.isEmpty && !source.address.isEmpty, "\(source.id)")
    }
  }

  @Test func `works stand in order of their names`() {
    #expect(Bibliography.sources.map(\.id) == Bibliography.sources.map(\.id).sorted())
  }
}
