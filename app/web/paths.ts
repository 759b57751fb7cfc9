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
  receiptPaper: (id: string) => `/proposal/${id}/tanda-terima.pdf`,
  proposalPaper: (id: string) => `/proposal/${id}/proposal.pdf`,
  copyProposal: (id: string) => `/proposal/${id}/salin`,

  unit: "/unit",
  unitProposal: (id: string) => `/unit/proposal/${id}`,

  secretariat: "/sekretariat",
  allProposals: "/sekretariat/proposal",
  progress: "/sekretariat/kemajuan",
  letters: "/sekretariat/surat",
  screeningQueue: "/sekretariat/seleksi",
  screening: (id: string) => `/sekretariat/seleksi/${id}`,
  stage: (id: string) => `/sekretariat/tahap/${id}`,
  winners: "/sekretariat/galeri",
  nominations: "/sekretariat/nominasi",
  nomination: (id: string) => `/sekretariat/nominasi/${id}`,

  assignments: "/penilaian",
  assignment: (id: string) => `/penilaian/${id}`,
  handIn: (id: string) => `/penilaian/${id}/serahkan`,

  plenary: "/pleno",
  standings: (id: string) => `/pleno/${id}`,
  determination: (id: string) => `/pleno/${id}/penetapan`,

  audit: "/audit",
} as const;

/** What a page says after an act; each has its sentence in words/. */
export const deeds = [
  "forwarded",
  "identity-saved",
  "endorsed",
  "submitted",
  "returned",
  "withdrawn",
  "delegated",
  "delegation-revoked",
  "copied",
  "letter-retried",
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
