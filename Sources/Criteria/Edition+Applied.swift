public import DashboardModel

extension Edition {
  /// The edition's rules on the Dashboard of another year, as somebody's own rules of that year.
  ///
  /// What it says of years moves along: the status before is that of the year before, Title I is that of the year's own
  /// school year. Its notes stay what they were, of its own year, and say so.
  ///
  /// - Parameter other: The year that is judged.
  /// - Returns: The edition itself where the year is its own.
  public func applied(to other: DashboardYear) -> Edition {
    if other == year { return self }
    var edition = self
    edition.year = other
    edition.isCDEs = false
    edition.lcff = lcff.moved(from: year, to: other)
    edition.essa = essa?.moved(from: year, to: other)
    return edition
  }
}

extension Program {
  fileprivate func moved(from own: DashboardYear, to other: DashboardYear) -> Program {
    let years = other.number - own.number
    var program = self
    program.notes = notes.map { "Of \(own): \($0)" }
    program.prior = prior.map { DashboardYear($0.number + years) }
    program.criteria = criteria.map { $0.moved(by: years) }
    program.rules = rules.map { $0.moved(by: years) }
    program.steps = steps.map { step in
      var step = step
      step.condition = step.condition.moved(by: years)
      return step
    }
    return program
  }
}

extension Rule {
  fileprivate func moved(by years: Int) -> Rule {
    var rule = self
    rule.condition = condition.moved(by: years)
    return rule
  }
}

extension Condition {
  /// The condition with the years that it names so many years later.
  fileprivate func moved(by years: Int) -> Condition {
    switch self {
    case .titleI(let year): .titleI(DashboardYear(year.number + years))
    case .all(let parts): .all(parts.map { $0.moved(by: years) })
    case .any(let parts): .any(parts.map { $0.moved(by: years) })
    case .onlyWay(let part, let rules): .onlyWay(part.moved(by: years), besides: rules)
    case .schoolwide(let part): .schoolwide(part.moved(by: years))
    case .groups(let count, let orAllIfFewer, let part):
      .groups(atLeast: count, orAllIfFewer: orAllIfFewer, part.moved(by: years))
    case .dashboards(let least, let of, let part): .dashboards(atLeast: least, of: of, part.moved(by: years))
    case .reading(let question, let standard, let other):
      .reading(question, standard: standard.moved(by: years), other: other.moved(by: years))
    case .color, .status, .rating, .pattern, .graduation, .held, .listed, .unsettled, .priorities, .criteria, .rule:
      self
    }
  }
}
