import Criteria

extension Bibliography {
  /// The works that the rules of schools cite, in order of their names here.
  static let essaSources: [Source] = [
    appendixB2024, csiDeck2023, csiGradFAQ, csiLetter2024, csiLetter2025, csiPage2020, csiPage2025, csiPrompts2023,
    dassCSI, dassPage, edtec2020, essaList2018, essaList2019, essaList2022, essaList2023, essaList2024,
    essaStatusFiles, groupReport2022, lausd2020, lausdHandbook2025, lowPerformingSchools2023, riversideCOE,
    sbeMinutes2023, science2024, science2025, scoe2023, systemOfSupport2022, systemOfSupport2024, tsiPage2019,
    tsiPage2024,
  ]
  /// A county office's workshop on CSI.
  static let csiDeck2023: Source = Source(
    id: "smcoe-csi-2023", title: "CSI workshop, March 1, 2023", publisher: "San Mateo COE",
    address: "slides of the workshop")
  /// CDE's answers on CSI by low graduation rate.
  static let csiGradFAQ: Source = Source(
    id: "cde-csi-grad-faq", title: "CSI - Low Graduation Rate: Frequently Asked Questions", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/csilowgradrate.asp (2021-22 and December 2024 versions)")
  /// CDE's letter on the identifications of 2024.
  static let csiLetter2024: Source = Source(
    id: "cde-csi-letter-2024", title: "2024-25 ESSA assistance status, letter of December 13, 2024", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/essacsiltr24.asp")
  /// CDE's letter on the identifications of 2025.
  static let csiLetter2025: Source = Source(
    id: "cde-csi-letter-2025", title: "2025-26 ESSA assistance status, letter of December 17, 2025", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/essacsiltr25.asp")
  /// CDE's page on CSI, versions of 2019 and 2020.
  static let csiPage2020: Source = Source(
    id: "cde-csi-2020", title: "Comprehensive Support and Improvement", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/csi.asp (2019 and 2020 versions)")
  /// CDE's page on CSI, version of 2025-26.
  static let csiPage2025: Source = Source(
    id: "cde-csi-2025", title: "Comprehensive Support and Improvement", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/csi.asp (2025-26 version)")
  /// CDE's page on alternative schools.
  static let dassPage: Source = Source(
    id: "cde-dass", title: "Dashboard Alternative School Status", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/dass.asp")
  /// A support organization's account of the criteria of 2019.
  static let edtec2020: Source = Source(
    id: "edtec-2020", title: "What California Charter Leaders Need to Know About ESSA Assistance, February 18, 2020",
    publisher: "EdTec",
    address: "https://www.edtec.com")
  /// CDE's list of schools, 2018.
  static let essaList2018: Source = Source(
    id: "cde-essa-list-2018", title: "2018-19 ESSA assistance status by student group", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/documents/scheligibilitystate.xlsx")
  /// CDE's list of schools, 2019.
  static let essaList2019: Source = Source(
    id: "cde-essa-list-2019", title: "2019-20 Every Student Succeeds Act Assistance Status", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance19.xlsx")
  /// CDE's list of schools, 2022.
  static let essaList2022: Source = Source(
    id: "cde-essa-list-2022", title: "2022-23 Every Student Succeeds Act Assistance Status", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance22.xlsx")
  /// CDE's list of schools, 2023.
  static let essaList2023: Source = Source(
    id: "cde-essa-list-2023", title: "2023-24 Every Student Succeeds Act Assistance Status", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance23.xlsx")
  /// CDE's list of schools, 2024.
  static let essaList2024: Source = Source(
    id: "cde-essa-list-2024", title: "2024-25 Every Student Succeeds Act Assistance Status", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/documents/essaassistance24.xlsx")
  /// CDE's page of the lists of schools.
  static let essaStatusFiles: Source = Source(
    id: "cde-essa-status-files", title: "ESSA Assistance Status Data Files", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/essaassistdatafiles.asp")
  /// CDE's reports of a school's groups, 2022.
  static let groupReport2022: Source = Source(
    id: "cde-group-report-2022", title: "2022 Dashboard student group report", publisher: "CDE",
    address: "https://www6.cde.ca.gov/californiamodel")
  /// A district's page on its identified schools.
  static let lausd2020: Source = Source(
    id: "lausd-2020", title: "State-Identified Schools", publisher: "Los Angeles USD",
    address: "https://achieve.lausd.net/Page/15595 (2020 versions)")
  /// CDE's red flags of every school and student group, 2023.
  static let lowPerformingSchools2023: Source = Source(
    id: "cde-low-performing-schools-2023", title: "2023 Low Performing Schools, ALL and Non-ALL Student Groups",
    publisher: "CDE",
    address: "files lowperfsch23data.xlsx and lowperfschnonall23data.xlsx")
  /// SBE information memoranda of February 2023.
  static let sbeMinutes2023: Source = Source(
    id: "sbe-memo-2023-02", title: "Information memoranda, February 2023", publisher: "State Board of Education",
    address: "https://www.cde.ca.gov/be/pn/im/infomemofeb2023.asp")
  /// CDE's page on the science indicator, 2024.
  static let science2024: Source = Source(
    id: "cde-science-2024", title: "Science Indicator", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/dashboardscience.asp (2024 version)")
  /// CDE's page on the science indicator, 2025.
  static let science2025: Source = Source(
    id: "cde-science-2025", title: "Science Indicator", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/dashboardscience.asp (2025 version)")
  /// A county office's report that cites CDE on 2022.
  static let scoe2023: Source = Source(
    id: "scoe-arca-2023", title: "Oversight report, board meeting of September 19, 2023", publisher: "Sacramento COE",
    address: "board packet of September 19, 2023")
  /// CDE's page on the system of support, 2022 version.
  static let systemOfSupport2022: Source = Source(
    id: "cde-system-of-support-2022", title: "California's System of Support", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/sysofsupport.asp (2022 version)")
  /// CDE's page on the system of support, 2024 version.
  static let systemOfSupport2024: Source = Source(
    id: "cde-system-of-support-2024", title: "California's System of Support", publisher: "CDE",
    address: "https://www.cde.ca.gov/ta/ac/cm/sysofsupport.asp (2024 version)")
  /// CDE's page on TSI and ATSI, 2019 version.
  static let tsiPage2019: Source = Source(
    id: "cde-tsi-2019", title: "Targeted Support and Improvement", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/tsi.asp (2019 version)")
  /// CDE's page on TSI and ATSI, later versions.
  static let tsiPage2024: Source = Source(
    id: "cde-tsi-2024", title: "Targeted and Additional Targeted Support and Improvement", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/tsi.asp (2023-24 and 2024-25 versions)")
  /// CDE's template of the school plan.
  static let appendixB2024: Source = Source(
    id: "spsa-appendix-b", title: "School Plan for Student Achievement, instructions and Appendix B", publisher: "CDE",
    address: "as printed in school plans of Sacramento COE, June 2024 and June 2025")
  /// A county office's approval of CSI prompts.
  static let csiPrompts2023: Source = Source(
    id: "scoe-csi-prompts", title: "Board agendas of April 12, 2022 and 2023", publisher: "Sacramento COE",
    address: "board agendas: approval of CSI prompts in LCAPs")
  /// CDE's instructions for small alternative schools.
  static let dassCSI: Source = Source(
    id: "cde-dass-csi", title: "DASS schools: Intent to Implement CSI", publisher: "CDE",
    address: "https://www.cde.ca.gov/sp/sw/t1/dasscopcsiinstructions.asp")
  /// A district's handbook for school plans.
  static let lausdHandbook2025: Source = Source(
    id: "lausd-handbook-2025", title: "Program and Budget Handbook 2025-26", publisher: "Los Angeles USD",
    address: "https://achieve.lausd.net")
  /// A county office's page on TSI.
  static let riversideCOE: Source = Source(
    id: "rcoe-tsi", title: "Program requirements: TSI", publisher: "Riverside COE",
    address: "page of program requirements")
}
