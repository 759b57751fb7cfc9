import type {
  AwardResult,
  ChangeArea,
  EditionStatus,
  EvidenceState,
  NominationStatus,
  ProposalStatus,
  Role,
  SchemeCode,
  SheetStatus,
  StageKind,
  StageStatus,
} from "db/vocabulary";

const proposal: Record<ProposalStatus, string> = {
  draft: "Draf",
  with_head: "Menunggu pimpinan",
  returned: "Dikembalikan",
  endorsed: "Disetujui pimpinan",
  submitted: "Diajukan",
  in_repair: "Perbaikan dokumen",
  eligible: "Lolos seleksi administrasi",
  ineligible: "Tidak lolos seleksi administrasi",
  withdrawn: "Ditarik",
  not_submitted: "Tidak diajukan",
  disqualified: "Didiskualifikasi",
};

const stageKind: Record<StageKind, string> = {
  desk: "Penilaian dokumen",
  presentation: "Presentasi dan wawancara",
  field_visit: "Kunjungan lapangan",
  plenary: "Sidang pleno",
};

const stage: Record<StageStatus, string> = {
  planned: "Direncanakan",
  assigning: "Penugasan juri",
  open: "Penilaian dibuka",
  closed: "Penilaian ditutup",
  provisional: "Dikukuhkan ketua panel",
  final: "Diumumkan",
};

const sheet: Record<SheetStatus, string> = {
  draft: "Draf",
  handed_in: "Diserahkan",
  locked: "Terkunci",
  reopened: "Dibuka kembali",
  annulled: "Dinyatakan tidak berlaku",
};

const edition: Record<EditionStatus, string> = {
  draft: "Rancangan",
  published: "Berjalan",
  finished: "Selesai",
  cancelled: "Dibatalkan",
};

const nomination: Record<NominationStatus, string> = {
  candidate: "Calon",
  checked: "Layak",
  preparing: "Berkas disiapkan",
  in_review: "Ditinjau pejabat penetap",
  approved: "Disetujui",
  sent: "Dikirim",
  result: "Ada hasil",
  cancelled: "Dibatalkan",
  withdrawn: "Ditarik",
};

const role: Record<Role, string> = {
  innovator: "Inovator",
  unit_admin: "Admin unit kerja",
  unit_head: "Pimpinan unit kerja",
  secretariat: "Sekretariat",
  judge: "Juri",
  panel_chair: "Ketua panel",
  authority: "Pejabat penetap",
  auditor: "Auditor",
  system_admin: "Admin sistem",
};

const changeArea: Record<ChangeArea, string> = {
  change_management: "Manajemen perubahan",
  regulation: "Penataan peraturan perundang-undangan",
  organisation: "Penataan dan penguatan organisasi",
  business_process: "Penataan tata laksana",
  human_resources: "Penataan sistem manajemen SDM aparatur",
  accountability: "Penguatan akuntabilitas",
  supervision: "Penguatan pengawasan",
  public_service: "Peningkatan kualitas pelayanan publik",
};

const evidence: Record<EvidenceState, string> = { verified: "Terverifikasi", unverified: "Belum terverifikasi" };

const scheme: Record<SchemeCode, string> = {
  sayembara: "Sayembara",
  sinovik: "SINOVIK (KIPP)",
  unpsa: "UNPSA",
  opsi: "OPSI / Edge of Government",
};

const award: Record<AwardResult, string> = {
  winner: "Pemenang",
  finalist: "Finalis",
  top_99: "Top 99",
  top_40: "Top 40",
  top_45: "Top 45",
  top_15_special: "Top 15 kelompok khusus",
  top_5_sustainability: "Top 5 keberlanjutan",
  top_5_replication: "Top 5 replikasi",
  special_mention: "Penghargaan khusus",
  received: "Menerima penghargaan",
  not_passed: "Tidak lolos",
};

export const statuses = {
  proposal,
  stage,
  stageKind,
  sheet,
  edition,
  nomination,
  role,
  changeArea,
  evidence,
  scheme,
  award,
};
