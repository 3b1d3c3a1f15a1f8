public import Criteria

/// Every work that the editions cite; a test holds the citations against this list.
public enum Bibliography {
  /// All works, in order of their short names.
  public static let sources: [Source] = (lcffSources + essaSources).sorted { $0.id < $1.id }

  /// The works that the rules of the LCFF cite.
  private static let lcffSources: [Source] = [
    calpadsLetter2024, charters2019, criteria2018, criteria2019, criteria2022, criteria2023, criteria2024, criteria2025,
    ec47607, ec52064, ec52071, ec52072, lcffList2017, lcffList2018, lcffList2019, lcffList2022, lcffList2023,
    lcffList2024, localFAQ, lowPerforming2023, memo2018, preview2026, systemOfSupport2023,
  ]

  /// SBE information memorandum of June 2018.
  static let memo2018: Source = Source(
    id: "sbe-memo-2018", title: "Update on the Development of California's System of Support, June 20, 2018",
    publisher: "State Board of Education", address: "https://www.cde.ca.gov/be/pn/im/documents/")
  /// CDE's criteria page for the 2018 Dashboard.
  static let criteria2018: Source = Source(
    id: "cde-criteria-2018", title: "LEA criteria, 2018 Dashboard", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit2018.asp")
  /// CDE's criteria page for the 2019 Dashboard.
  static let criteria2019: Source = Source(
    id: "cde-criteria-2019", title: "LEA criteria, 2019 Dashboard", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (reviewed November 4, 2019)")
  /// CDE's criteria page for the 2022 Dashboard.
  static let criteria2022: Source = Source(
    id: "cde-criteria-2022", title: "LEA criteria, 2022 Dashboard", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (reviewed December 13, 2022)")
  /// CDE's criteria page for the 2023 Dashboard.
  static let criteria2023: Source = Source(
    id: "cde-criteria-2023", title: "LEA criteria, 2023 Dashboard", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (2023 version)")
  /// CDE's criteria page for the 2024 Dashboard.
  static let criteria2024: Source = Source(
    id: "cde-criteria-2024", title: "LEA criteria, 2024 Dashboard", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (2024 version)")
  /// CDE's criteria page for the 2025 Dashboard.
  static let criteria2025: Source = Source(
    id: "cde-criteria-2025", title: "LEA criteria, 2025 Dashboard", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/leaproposedcrit.asp (2025 version)")
  /// CDE's page on the system of support, 2023 version.
  static let systemOfSupport2023: Source = Source(
    id: "cde-system-of-support-2023", title: "California's System of Support", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/sysofsupport.asp (2023 version)")
  /// CDE's answers on local indicators.
  static let localFAQ: Source = Source(
    id: "cde-local-indicator-faq", title: "Local Indicators: Frequently Asked Questions", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/localindicatorfaqs.asp")
  /// CDE's list of 2017.
  static let lcffList2017: Source = Source(
    id: "cde-lcff-list-2017", title: "LCFF Assistance Status Fall 2017", publisher: "CDE",
    address: "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus2017.xlsx")
  /// CDE's list of 2018.
  static let lcffList2018: Source = Source(
    id: "cde-lcff-list-2018", title: "LCFF Assistance Status 2018", publisher: "CDE",
    address: "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus18.xlsx")
  /// CDE's revised list of 2019.
  static let lcffList2019: Source = Source(
    id: "cde-lcff-list-2019", title: "2019 LCFF LEA Eligibility File, revised March 2020", publisher: "CDE",
    address: "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus19-rev.xlsx")
  /// CDE's list of 2022.
  static let lcffList2022: Source = Source(
    id: "cde-lcff-list-2022", title: "2022 LCFF LEA Eligibility File", publisher: "CDE",
    address: "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus22.xlsx")
  /// CDE's list of 2023.
  static let lcffList2023: Source = Source(
    id: "cde-lcff-list-2023", title: "2023 LCFF District/COE Eligibility File", publisher: "CDE",
    address: "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus23.xlsx")
  /// CDE's list of 2024.
  static let lcffList2024: Source = Source(
    id: "cde-lcff-list-2024", title: "2024 LCFF District/COE Eligibility File", publisher: "CDE",
    address: "https://www.cde.ca.gov/fg/aa/lc/documents/assistancestatus24.xlsx")
  /// CDE's red flags of every LEA and student group, 2023.
  static let lowPerforming2023: Source = Source(
    id: "cde-low-performing-2023", title: "2023 Low Performing Local Educational Agencies, Non-ALL Student Group",
    publisher: "CDE", address: "file lowperfleasnonall23data.xlsx")
  /// CDE's letter on CALPADS and differentiated assistance.
  static let calpadsLetter2024: Source = Source(
    id: "cde-calpads-letter-2024", title: "CALPADS and differentiated assistance, letter of December 11, 2024",
    publisher: "CDE", address: "https://www.cde.ca.gov/DS/sp/cl/calpadsda20241211.asp")
  /// A county office's announcement of the charter list of 2019.
  static let charters2019: Source = Source(
    id: "smcoe-2019", title: "Release on the 2019 Dashboard, December 2019", publisher: "San Mateo COE",
    address: "https://www.smcoe.org (release of December 2019)")
  /// Education Code 52071 and 52071.5.
  static let ec52071: Source = Source(
    id: "ec-52071", title: "Education Code 52071 and 52071.5", publisher: "California Legislature",
    address: "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=EDC&sectionNum=52071")
  /// Education Code 52072 and 52072.5.
  static let ec52072: Source = Source(
    id: "ec-52072", title: "Education Code 52072 and 52072.5", publisher: "California Legislature",
    address: "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=EDC&sectionNum=52072")
  /// Education Code 52064.
  static let ec52064: Source = Source(
    id: "ec-52064", title: "Education Code 52064", publisher: "California Legislature",
    address: "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=EDC&sectionNum=52064")
  /// Education Code 47607.3.
  static let ec47607: Source = Source(
    id: "ec-47607.3", title: "Education Code 47607.3", publisher: "California Legislature",
    address: "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=EDC&sectionNum=47607.3")
  /// A county office's preview of the rule of 2026.
  static let preview2026: Source = Source(
    id: "solano-coe-preview-2026", title: "Preview of differentiated assistance 2026", publisher: "Solano COE",
    address: "https://github.com/jknapp06/CADashboard (da_preview_2026)")
}
