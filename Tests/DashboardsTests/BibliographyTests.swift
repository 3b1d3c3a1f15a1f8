import Criteria
import DashboardModel
import Dashboards
import Testing

@Suite struct BibliographyTests {
  @Test(arguments: Dashboards.all.map(\.year.number))
  func `every citation of an edition is in the bibliography and says where to look`(_ year: Int) throws {
    let edition = try #require(Dashboards.all.first { $0.year.number == year })
    let supports =
      edition.criteria.map(\.support) + edition.methods.map(\.support) + edition.clocks.map(\.support)
      + [edition.minimumSize.support, edition.duration.support] + (edition.charters.map { [$0.support] } ?? [])
    #expect(supports.count > 5)
    for citation in supports.flatMap(\.citations) {
      #expect(Bibliography.sources.contains(citation.source), "\(citation.source.id)")
      #expect(!citation.locator.isEmpty, "\(citation.source.id)")
    }
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

  @Test(arguments: Dashboards.all.map(\.year.number))
  func `what is inferred says what is not settled`(_ year: Int) throws {
    let edition = try #require(Dashboards.all.first { $0.year.number == year })
    let supports = edition.criteria.map(\.support) + edition.clocks.map(\.support)
    for support in supports where support.confidence.needsCaution {
      #expect(!support.note.isEmpty, "\(support.citation.words)")
    }
  }
}
