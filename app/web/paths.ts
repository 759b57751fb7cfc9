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
  editions: "/sekretariat/edisi",
  newEdition: "/sekretariat/edisi/baru",
  preparedEdition: (id: string) => `/sekretariat/edisi/${id}`,
  editionIdentity: (id: string) => `/sekretariat/edisi/${id}/identitas`,
  editionCategories: (id: string) => `/sekretariat/edisi/${id}/kategori`,
  editionChecklist: (id: string) => `/sekretariat/edisi/${id}/daftar-periksa`,
  editionRubric: (id: string, rubricId: string) => `/sekretariat/edisi/${id}/rubrik/${rubricId}`,
  editionStage: (id: string, stageId: string) => `/sekretariat/edisi/${id}/tahap/${stageId}`,
  editionBlueprint: (id: string) => `/sekretariat/edisi/${id}/rancangan`,
  editionTrack: (id: string, trackId: string) => `/sekretariat/edisi/${id}/kelompok/${trackId}`,
  trackRules: (id: string, trackId: string) => `/sekretariat/edisi/${id}/kelompok/${trackId}/aturan`,
  trackAwardRule: (id: string, trackId: string) => `/sekretariat/edisi/${id}/kelompok/${trackId}/riwayat`,
  trackInvitations: (id: string, trackId: string) => `/sekretariat/edisi/${id}/kelompok/${trackId}/undangan`,
  trackPreview: (id: string, trackId: string) => `/sekretariat/edisi/${id}/kelompok/${trackId}/pratinjau`,
  trackSection: (id: string, trackId: string, sectionId: string) =>
    `/sekretariat/edisi/${id}/kelompok/${trackId}/bagian/${sectionId}`,
  trackAttachment: (id: string, trackId: string, kindId: string) =>
    `/sekretariat/edisi/${id}/kelompok/${trackId}/lampiran/${kindId}`,

  assignments: "/penilaian",
  assignment: (id: string) => `/penilaian/${id}`,
  handIn: (id: string) => `/penilaian/${id}/serahkan`,

  plenary: "/pleno",
  standings: (id: string) => `/pleno/${id}`,
  determination: (id: string) => `/pleno/${id}/penetapan`,
  decidedEdition: (id: string) => `/pleno/edisi/${id}`,

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
  "edition-established",
  "edition-changed",
  "units-invited",
  "publication-proposed",
  "publication-returned",
  "edition-published",
  "registration-extended",
  "registration-reopened",
  "edition-cancelled",
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
