/** Addresses by what they are for; remix.config.js says which file answers each. */
export const paths = {
  home: "/",
  gallery: "/galeri",
  innovation: (slug: string) => `/galeri/${slug}`,
  edition: (slug: string) => `/edisi/${slug}`,
  results: (slug: string) => `/edisi/${slug}/hasil`,
  verification: (code?: string) => (code ? `/verifikasi/${code}` : "/verifikasi"),
  language: "/bahasa",

  signIn: "/masuk",
  signOut: "/keluar",
  start: "/beranda",

  proposals: "/proposal",
  newProposal: "/proposal/baru",
  proposal: (id: string) => `/proposal/${id}`,
  identity: (id: string) => `/proposal/${id}/identitas`,
  section: (id: string, code: string) => `/proposal/${id}/bagian/${code}`,
  checkAnswers: (id: string) => `/proposal/${id}/periksa`,
  receipt: (id: string) => `/proposal/${id}/tanda-terima`,

  unit: "/unit",
  unitProposal: (id: string) => `/unit/proposal/${id}`,

  secretariat: "/sekretariat",
  allProposals: "/sekretariat/proposal",
  screeningQueue: "/sekretariat/seleksi",
  screening: (id: string) => `/sekretariat/seleksi/${id}`,
  stage: (id: string) => `/sekretariat/tahap/${id}`,
  winners: "/sekretariat/galeri",
  nominations: "/sekretariat/nominasi",
  nomination: (id: string) => `/sekretariat/nominasi/${id}`,
  panel: (id: string) => `/sekretariat/tahap/${id}/panel`,
  units: "/sekretariat/unit",
  newUnit: "/sekretariat/unit/baru",
  oneUnit: (id: string) => `/sekretariat/unit/${id}`,
  people: "/sekretariat/orang",
  person: (id: string) => `/sekretariat/orang/${id}`,
  imports: "/sekretariat/impor",
  import: (id: string) => `/sekretariat/impor/${id}`,
  importTemplate: (kind: string) => `/sekretariat/impor/templat/${kind}`,
  proposalsDownload: "/sekretariat/proposal/unduh",
  screeningDownload: "/sekretariat/seleksi/unduh",
  nominationsDownload: "/sekretariat/nominasi/unduh",
  unitsDownload: "/sekretariat/unit/unduh",
  peopleDownload: "/sekretariat/orang/unduh",

  assignments: "/penilaian",
  assignment: (id: string) => `/penilaian/${id}`,
  handIn: (id: string) => `/penilaian/${id}/serahkan`,

  plenary: "/pleno",
  standings: (id: string) => `/pleno/${id}`,
  determination: (id: string) => `/pleno/${id}/penetapan`,

  standingsDownload: (id: string) => `/pleno/${id}/unduh`,

  audit: "/audit",
  ledgerDownload: "/audit/unduh",
} as const;

/** What a page says after an act; each has its sentence in words/. */
export const deeds = [
  "forwarded",
  "identity-saved",
  "endorsed",
  "submitted",
  "returned",
  "withdrawn",
  "checked",
  "screened",
  "rejected",
  "stage-moved",
  "announced",
  "handed-in",
  "conflict-declared",
  "motion-carried",
  "motion-withdrawn",
  "confirmed",
  "determined",
  "published",
  "nominated",
  "dossier-saved",
  "nomination-moved",
  "outcome-recorded",
  "unit-added",
  "unit-renamed",
  "succession-recorded",
  "role-granted",
  "role-ended",
  "agent-appointed",
  "agent-ended",
  "account-disabled",
  "account-enabled",
  "invited-again",
  "list-read",
  "list-applied",
] as const;
export type Deed = (typeof deeds)[number];

/** The page to go to after an act, which then says that it was done. */
export function done(path: string, deed: Deed): string {
  return `${path}${path.includes("?") ? "&" : "?"}selesai=${deed}`;
}

/** Only addresses of this site: anything else falls back to the start page. */
export function safePath(path: string | null | undefined): string {
  const here = "http://here.invalid";
  const target = path?.startsWith("/") && URL.canParse(path, here) ? new URL(path, here) : undefined;
  const own = target?.origin === here ? target.pathname + target.search + target.hash : paths.start;
  return own.startsWith("//") ? paths.start : own;
}
