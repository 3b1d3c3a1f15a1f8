import DashboardModel
import Testing

/// The headers of CDE's files as its record layouts and its own files give them, 2017 to 2024.
struct RecordLayout: Sendable, CustomTestStringConvertible {
  /// The public name of the file.
  let name: String
  /// The names of its columns.
  let columns: [String]

  init(_ name: String, _ columns: String) {
    self.name = name
    self.columns = columns.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  var testDescription: String { "\(name), \(columns.count) columns" }

  static let all: [RecordLayout] = [
    RecordLayout(
      "elpidownload2017f.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag currtesters curradvanced currmaintained
      currrfeps currltels currnumer currdenom currstatus priortesters prioradvanced priormaintained priorrfeps
      priorltels priornumer priordenom priorstatus change statuslevel changelevel color box flag50pct nsize_met
      reportingyear
      """),
    RecordLayout(
      "graddownload2017f.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag studentgroup currnumer currdenom currstatus
      priornumer priordenom priorstatus cal_method safetynet change prioryear1_numer prioryear1_denom
      prioryear1_status prioryear2_numer prioryear2_denom prioryear2_status prioryear3_numer prioryear3_denom
      prioryear3_status statuslevel changelevel color box reportingyear
      """),
    RecordLayout(
      "ccidownload2017f.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag studentgroup studentgroup_pct currdenom
      currstatus curr_prep curr_prep_pct curr_prep_a curr_prep_a_pct curr_prep_b curr_prep_b_pct curr_prep_c
      curr_prep_c_pct curr_prep_d curr_prep_d_pct curr_prep_e curr_prep_e_pct curr_aprep curr_aprep_pct curr_aprep_a
      curr_aprep_a_pct curr_aprep_b curr_aprep_b_pct curr_aprep_c curr_aprep_c_pct curr_aprep_d curr_aprep_d_pct
      curr_nprep curr_nprep_pct statuslevel reportingyear
      """),
    RecordLayout(
      "ela11download2017f.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag studentgroup currdenom currstatus
      priordenom priorstatus change caa_denom caa_level1_num caa_level1_pct caa_level2_num caa_level2_pct
      caa_level3_num caa_level3_pct reportingyear
      """),
    RecordLayout(
      "math11download2017f.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag studentgroup currdenom currstatus
      priordenom priorstatus change caa_denom caa_level1_num caa_level1_pct caa_level2_num caa_level2_pct
      caa_level3_num caa_level3_pct reportingyear
      """),
    RecordLayout(
      "elpidownload2018.txt",
      """
      cds rtype schoolname districtname countyname dass_flag charter_flag coe_flag PL_1 PL1_Pct PL_2 PL2_Pct PL_3
      PL3_Pct PL_4 PL4_Pct PLTotCt reportingyear
      """),
    RecordLayout(
      "graddownload2018.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus priornumer priordenom priorstatus safetynet change statuslevel changelevel color box reportingyear
      """),
    RecordLayout(
      "gradrate1617_5yr.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag StudentGroup currnumer currdenom
      currstatus priornumer priordenom priorstatus safetynet change statuslevel changelevel color box reportingyear
      """),
    RecordLayout(
      "LocalIndPerf2017.txt",
      """
      CDS LEAname Countyname LocalIndicator Performance
      """),
    RecordLayout(
      "LocalIndPerf2018.txt",
      """
      CDS LEAname Countyname LocalIndicator Performance
      """),
    RecordLayout(
      "graddownload2019.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus priornumer priordenom priorstatus fiveyrnumer safetynet change statuslevel changelevel color box
      reportingyear
      """),
    RecordLayout(
      "suspdownload2019.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag type studentgroup currnumer
      currdenom currstatus priornumer priordenom priorstatus safetynet change statuslevel changelevel color box
      certifyflag reportingyear
      """),
    RecordLayout(
      "eladownload2019.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      priordenom priorstatus change statuslevel changelevel color box hscutpoints curradjustment prioradjustment
      pairshare_method notestflag ReportingYear
      """),
    RecordLayout(
      "elpidownload2019.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag currprogressed currmaintainPL4
      currmaintainOth currdeclined currnumer currdenom currstatus statuslevel flag95pct nsizemet nsizegroup
      reportingyear
      """),
    RecordLayout(
      "ccidownload2019.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag safetynet studentgroup
      studentgroup_pct currdenom currstatus priordenom priorstatus change statuslevel changelevel color box
      curr_prep curr_prep_pct curr_prep_summative curr_prep_summative_pct curr_prep_apexam curr_prep_apexam_pct
      curr_prep_ibexam curr_prep_ibexam_pct curr_prep_collegecredit curr_prep_collegecredit_pct curr_prep_agplus
      curr_prep_agplus_pct curr_prep_cteplus curr_prep_cteplus_pct curr_prep_ssb curr_prep_ssb_pct curr_prep_milsci
      curr_prep_milsci_pct curr_aprep curr_aprep_pct curr_aprep_summative curr_aprep_summative_pct
      curr_aprep_collegecredit curr_aprep_collegecredit_pct curr_aprep_ag curr_aprep_ag_pct curr_aprep_cte
      curr_aprep_cte_pct curr_aprep_milsci curr_aprep_milsci_pct curr_nprep curr_nprep_pct prior_prep prior_prep_pct
      prior_prep_summative prior_prep_summative_pct prior_prep_apexam prior_prep_apexam_pct prior_prep_ibexam
      prior_prep_ibexam_pct prior_prep_collegecredit prior_prep_collegecredit_pct prior_prep_agplus
      prior_prep_agplus_pct prior_prep_cteplus prior_prep_cteplus_pct prior_prep_ssb prior_prep_ssb_pct
      prior_prep_milsci prior_prep_milsci_pct prior_aprep prior_aprep_pct prior_aprep_summative
      prior_aprep_summative_pct prior_aprep_collegecredit prior_aprep_collegecredit_pct prior_aprep_ag
      prior_aprep_ag_pct prior_aprep_cte prior_aprep_cte_pct prior_aprep_milsci prior_aprep_milsci_pct prior_nprep
      prior_nprep_pct reportingyear
      """),
    RecordLayout(
      "chronicdownload2023.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus priornumer priordenom priorstatus change statuslevel changelevel color box smalldenom currnsizemet
      priornsizemet accountabilitymet certifyflag priorcertifyflag dataerrorflag indicator reportingyear
      """),
    RecordLayout(
      "eladownload2018.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom
      currdenom_swd currstatus priordenom priordenom_swd priorstatus change statuslevel changelevel color box
      hscutpoints curradjustment prioradjustment pairshare_method caa_denom caa_level1_num caa_level1_pct
      caa_level2_num caa_level2_pct caa_level3_num caa_level3_pct ReportingYear
      """),
    RecordLayout(
      "mathdownload2018.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom
      currdenom_swd currstatus priordenom priordenom_swd priorstatus change statuslevel changelevel color box
      hscutpoints curradjustment prioradjustment pairshare_method caa_denom caa_level1_num caa_level1_pct
      caa_level2_num caa_level2_pct caa_level3_num caa_level3_pct ReportingYear
      """),
    RecordLayout(
      "chronicdownload2018.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus priornumer priordenom priorstatus safetynet change statuslevel changelevel color box certifyflag
      reportingyear
      """),
    RecordLayout(
      "suspdownload2018.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag type studentgroup currnumer
      currdenom currstatus priornumer priordenom priorstatus safetynet change statuslevel changelevel color box
      certifyflag reportingyear
      """),
    RecordLayout(
      "ccidownload2018.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup studentgroup_pct
      currdenom currstatus priordenom priorstatus change statuslevel changelevel color box curr_prep curr_prep_pct
      curr_prep_summative curr_prep_summative_pct curr_prep_apexam curr_prep_apexam_pct curr_prep_ibexam
      curr_prep_ibexam_pct curr_prep_collegecredit curr_prep_collegecredit_pct curr_prep_agplus curr_prep_agplus_pct
      curr_prep_cteplus curr_prep_cteplus_pct curr_prep_ssb curr_prep_ssb_pct curr_prep_milsci curr_prep_milsci_pct
      curr_aprep curr_aprep_pct curr_aprep_summative curr_aprep_summative_pct curr_aprep_collegecredit
      curr_aprep_collegecredit_pct curr_aprep_ag curr_aprep_ag_pct curr_aprep_cte curr_aprep_cte_pct
      curr_aprep_milsci curr_aprep_milsci_pct curr_nprep curr_nprep_pct prior_prep prior_prep_pct
      prior_prep_summative prior_prep_summative_pct prior_prep_apexam prior_prep_apexam_pct prior_prep_ibexam
      prior_prep_ibexam_pct prior_prep_collegecredit prior_prep_collegecredit_pct prior_prep_agplus
      prior_prep_agplus_pct prior_prep_cteplus prior_prep_cteplus_pct prior_prep_ssb prior_prep_ssb_pct
      prior_prep_milsci prior_prep_milsci_pct prior_aprep prior_aprep_pct prior_aprep_summative
      prior_aprep_summative_pct prior_aprep_collegecredit prior_aprep_collegecredit_pct prior_aprep_ag
      prior_aprep_ag_pct prior_aprep_cte prior_aprep_cte_pct prior_aprep_milsci prior_aprep_milsci_pct prior_nprep
      prior_nprep_pct reportingyear
      """),
    RecordLayout(
      "eladownload2022.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      statuslevel hscutpoints pairshare_method prate_enrolled prate_tested prate num_prloss currdenom_without_prloss
      currstatus_without_prloss reportingyear
      """),
    RecordLayout(
      "mathdownload2022.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      statuslevel hscutpoints pairshare_method prate_enrolled prate_tested prate num_prloss currdenom_without_prloss
      currstatus_without_prloss reportingyear
      """),
    RecordLayout(
      "chronicdownload2022.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus statuslevel certifyflag dataerrorflag reportingyear
      """),
    RecordLayout(
      "suspdownload2022.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag type studentgroup currnumer
      currdenom currstatus statuslevel certifyflag reportingyear
      """),
    RecordLayout(
      "graddownload2022.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus statuslevel fiveyrnumer reportingyear
      """),
    RecordLayout(
      "elpidownload2022.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag currprogressed pctcurrprogressed
      currmaintainpl4 pctcurrmaintainpl4 currmaintainoth pctcurrmaintainoth currdeclined pctcurrdeclined currnumer
      currdenom currstatus statuslevel flag95pct nsizemet nsizegroup reportingyear
      """),
    RecordLayout(
      "eladownload2023.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      priordenom priorstatus change statuslevel changelevel color box currnsizemet priornsizemet accountabilitymet
      hscutpoints pairshare_method currprate_enrolled currprate_tested currprate currnum_prloss
      currdenom_without_prloss currstatus_without_prloss priorprate_enrolled priorprate_tested priorprate
      priornum_prloss priordenom_without_prloss priorstatus_without_prloss indicator reportingyear
      """),
    RecordLayout(
      "mathdownload2023.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      priordenom priorstatus change statuslevel changelevel color box currnsizemet priornsizemet accountabilitymet
      hscutpoints pairshare_method currprate_enrolled currprate_tested currprate currnum_prloss
      currdenom_without_prloss currstatus_without_prloss priorprate_enrolled priorprate_tested priorprate
      priornum_prloss priordenom_without_prloss priorstatus_without_prloss indicator reportingyear
      """),
    RecordLayout(
      "suspdownload2023.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag type studentgroup currnumer
      currdenom currstatus priornumer priordenom priorstatus change statuslevel changelevel color box smalldenom
      currnsizemet priornsizemet accountabilitymet certifyflag priorcertifyflag dataerrorflag indicator
      reportingyear
      """),
    RecordLayout(
      "graddownload2023.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus priornumer priordenom priorstatus change statuslevel changelevel color box smalldenom fiveyrnumer
      currnsizemet priornsizemet accountabilitymet indicator reportingyear
      """),
    RecordLayout(
      "ccidownload2023.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup studentgroup_pct
      currdenom currstatus statuslevel currnsizemet curr_prep curr_prep_pct curr_prep_summative
      curr_prep_summative_pct curr_prep_apexam curr_prep_apexam_pct curr_prep_ibexam curr_prep_ibexam_pct
      curr_prep_collegecredit curr_prep_collegecredit_pct curr_prep_agplus curr_prep_agplus_pct curr_prep_cteplus
      curr_prep_cteplus_pct curr_prep_ssb curr_prep_ssb_pct curr_prep_milsci curr_prep_milsci_pct curr_prep_reg_pre
      curr_prep_reg_pre_pct curr_prep_non_reg_pre curr_prep_non_reg_pre_pct curr_prep_non_reg_pre_dass
      curr_prep_non_reg_pre_dass_pct curr_prep_statefedjobs_dass curr_prep_statefedjobs_dass_pct
      curr_prep_trans_classwk curr_prep_trans_classwk_pct curr_aprep curr_aprep_pct curr_aprep_summative
      curr_aprep_summative_pct curr_aprep_collegecredit curr_aprep_collegecredit_pct curr_aprep_ag curr_aprep_ag_pct
      curr_aprep_cte curr_aprep_cte_pct curr_aprep_milsci curr_aprep_milsci_pct curr_aprep_non_reg_pre
      curr_aprep_non_reg_pre_pct curr_aprep_statefedjobs_dass curr_aprep_statefedjobs_dass_pct
      curr_aprep_trans_classwk curr_aprep_trans_classwk_pct curr_nprep curr_nprep_pct indicator reportingyear
      """),
    RecordLayout(
      "elpidownload2023.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag currprogressed currmaintain_pl4
      currmaintain_oth currdeclined currprogressed_alternate currmaintain_pl3_alternate currnotprognotmain_alternate
      currnumer currdenom currstatus priorprogressed priormaintain_pl4 priormaintain_oth priordeclined priornumer
      priordenom priorstatus change statuslevel changelevel color box curr95 prior95 currnsizemet currnsizegroup
      priornsizemet priornsizegroup accountabilitymet indicator reportingyear
      """),
    RecordLayout(
      "eladownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      priordenom priorstatus change statuslevel changelevel color box currnsizemet priornsizemet accountabilitymet
      hscutpoints pairshare_method currprate_enrolled currprate_tested currprate currnum_prloss
      currdenom_without_prloss currstatus_without_prloss priorprate_enrolled priorprate_tested priorprate
      priornum_prloss priordenom_without_prloss priorstatus_without_prloss indicator reportingyear
      """),
    RecordLayout(
      "mathdownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      priordenom priorstatus change statuslevel changelevel color box currnsizemet priornsizemet accountabilitymet
      hscutpoints pairshare_method currprate_enrolled currprate_tested currprate currnum_prloss
      currdenom_without_prloss currstatus_without_prloss priorprate_enrolled priorprate_tested priorprate
      priornum_prloss priordenom_without_prloss priorstatus_without_prloss indicator reportingyear
      """),
    RecordLayout(
      "chronicdownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus priornumer priordenom priorstatus change statuslevel changelevel color box smalldenom currnsizemet
      priornsizemet accountabilitymet certifyflag priorcertifyflag dataerrorflag indicator reportingyear
      """),
    RecordLayout(
      "suspdownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag type studentgroup currnumer
      currdenom currstatus priornumer priordenom priorstatus change statuslevel changelevel color box smalldenom
      currnsizemet priornsizemet accountabilitymet certifyflag priorcertifyflag dataerrorflag indicator
      reportingyear
      """),
    RecordLayout(
      "graddownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currnumer currdenom
      currstatus priornumer priordenom priorstatus change statuslevel changelevel color box smalldenom fiveyrnumer
      currnsizemet priornsizemet accountabilitymet indicator reportingyear
      """),
    RecordLayout(
      "ccidownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup studentgroup_pct
      currdenom currstatus priordenom priorstatus change statuslevel changelevel color box smalldenom currnsizemet
      priornsizemet accountabilitymet curr_prep curr_prep_pct curr_prep_summative curr_prep_summative_pct
      curr_prep_apexam curr_prep_apexam_pct curr_prep_ibexam curr_prep_ibexam_pct curr_prep_collegecredit
      curr_prep_collegecredit_pct curr_prep_agplus curr_prep_agplus_pct curr_prep_cteplus curr_prep_cteplus_pct
      curr_prep_ssb curr_prep_ssb_pct curr_prep_milsci curr_prep_milsci_pct curr_prep_reg_pre curr_prep_reg_pre_pct
      curr_prep_statefedjobs_dass curr_prep_statefedjobs_dass_pct curr_prep_trans_classwk
      curr_prep_trans_classwk_pct curr_aprep curr_aprep_pct curr_aprep_summative curr_aprep_summative_pct
      curr_aprep_collegecredit curr_aprep_collegecredit_pct curr_aprep_ag curr_aprep_ag_pct curr_aprep_cte
      curr_aprep_cte_pct curr_aprep_milsci curr_aprep_milsci_pct curr_aprep_statefedjobs_dass
      curr_aprep_statefedjobs_dass_pct curr_aprep_trans_classwk curr_aprep_trans_classwk_pct curr_nprep
      curr_nprep_pct prior_prep prior_prep_pct prior_prep_summative prior_prep_summative_pct prior_prep_apexam
      prior_prep_apexam_pct prior_prep_ibexam prior_prep_ibexam_pct prior_prep_collegecredit
      prior_prep_collegecredit_pct prior_prep_agplus prior_prep_agplus_pct prior_prep_cteplus prior_prep_cteplus_pct
      prior_prep_ssb prior_prep_ssb_pct prior_prep_milsci prior_prep_milsci_pct prior_prep_reg_pre
      prior_prep_reg_pre_pct prior_prep_statefedjobs_dass prior_prep_statefedjobs_dass_pct prior_prep_trans_classwk
      prior_prep_trans_classwk_pct prior_aprep prior_aprep_pct prior_aprep_summative prior_aprep_summative_pct
      prior_aprep_collegecredit prior_aprep_collegecredit_pct prior_aprep_ag prior_aprep_ag_pct prior_aprep_cte
      prior_aprep_cte_pct prior_aprep_milsci prior_aprep_milsci_pct prior_aprep_statefedjobs_dass
      prior_aprep_statefedjobs_dass_pc prior_aprep_trans_classwk prior_aprep_trans_classwk_pct prior_nprep
      prior_nprep_pct indicator reportingyear
      """),
    RecordLayout(
      "elpidownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currprogressed
      currmaintain_pl4 currmaintain_oth currdeclined currprogressed_alternate currmaintain_pl3_alternate
      currnotprognotmain_alternate currnumer currdenom currstatus priorprogressed priormaintain_pl4
      priormaintain_oth priordeclined priorprogressed_alternate priormaintain_pl3_alternate
      priornotprognotmain_alternate priornumer priordenom priorstatus change statuslevel changelevel color box
      curr95 prior95 currnsizemet currnsizegroup priornsizemet priornsizegroup accountabilitymet indicator
      reportingyear
      """),
    RecordLayout(
      "sciencedownload2024.txt",
      """
      cds rtype schoolname districtname countyname charter_flag coe_flag dass_flag studentgroup currdenom currstatus
      priordenom priorstatus change currprate_enrolled currprate_tested currprate priorprate_enrolled
      priorprate_tested priorprate indicator reportingyear
      """),
  ]
}
