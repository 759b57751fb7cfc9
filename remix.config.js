// @ts-check
/**
 * The site map: every address and the file that answers it, by audience; app/routes.ts hands it to Remix.
 * @typedef {{ path: string, file: string }} Page
 * @typedef {{ audience: string, layout: string, pages: Page[] }} Audience
 */

/** @type {Audience[]} */
export const siteMap = [
  {
    audience: "public",
    layout: "routes/public/layout.tsx",
    pages: [
      { path: "/", file: "routes/public/home.tsx" },
      { path: "/galeri", file: "routes/public/gallery.tsx" },
      { path: "/galeri/:slug", file: "routes/public/innovation.tsx" },
      { path: "/galeri/daftar/unduh", file: "routes/public/gallery-download.ts" },
      { path: "/galeri/berkas/:attachmentId", file: "routes/public/released-file.ts" },
      { path: "/galeri/berkas/:attachmentId/gambar-kecil", file: "routes/public/released-thumbnail.ts" },
      { path: "/edisi/:edition", file: "routes/public/edition.tsx" },
      { path: "/edisi/:edition/hasil", file: "routes/public/results.tsx" },
      { path: "/verifikasi", file: "routes/public/verification-form.tsx" },
      { path: "/verifikasi/:code", file: "routes/public/verification.tsx" },
      { path: "/bahasa", file: "routes/public/language.ts" },
      { path: "*", file: "routes/public/unknown.tsx" },
    ],
  },
  {
    audience: "account",
    layout: "routes/account/layout.tsx",
    pages: [
      { path: "/masuk", file: "routes/account/sign-in.tsx" },
      { path: "/keluar", file: "routes/account/sign-out.ts" },
      { path: "/beranda", file: "routes/account/start.tsx" },
      { path: "/undangan/:secret", file: "routes/account/invitation.tsx" },
    ],
  },
  {
    audience: "innovator",
    layout: "routes/innovator/layout.tsx",
    pages: [
      { path: "/proposal", file: "routes/innovator/proposals.tsx" },
      { path: "/proposal/baru", file: "routes/innovator/new-proposal.tsx" },
      { path: "/proposal/:proposalId", file: "routes/innovator/proposal.tsx" },
      { path: "/proposal/:proposalId/identitas", file: "routes/innovator/identity.tsx" },
      { path: "/proposal/:proposalId/kelanjutan", file: "routes/innovator/continuation.tsx" },
      { path: "/proposal/:proposalId/identitas/riwayat", file: "routes/innovator/identity-history.tsx" },
      { path: "/proposal/:proposalId/indikator", file: "routes/innovator/indicators.tsx" },
      { path: "/proposal/:proposalId/bagian/:section", file: "routes/innovator/section.tsx" },
      { path: "/proposal/:proposalId/lampiran", file: "routes/innovator/attachments.tsx" },
      {
        path: "/proposal/:proposalId/lampiran/:attachmentId/hapus",
        file: "routes/innovator/remove-attachment.tsx",
      },
      { path: "/proposal/:proposalId/bagian/:section/riwayat", file: "routes/innovator/section-history.tsx" },
      { path: "/proposal/:proposalId/penulis", file: "routes/innovator/collaborators.tsx" },
      { path: "/proposal/:proposalId/periksa", file: "routes/innovator/check-answers.tsx" },
      { path: "/proposal/:proposalId/tanda-terima", file: "routes/innovator/receipt.tsx" },
      { path: "/proposal/:proposalId/perbaikan", file: "routes/innovator/repair.tsx" },
      { path: "/proposal/:proposalId/tanda-terima.pdf", file: "routes/innovator/receipt-paper.ts" },
      { path: "/proposal/:proposalId/proposal.pdf", file: "routes/innovator/proposal-paper.ts" },
      { path: "/proposal/:proposalId/salin", file: "routes/innovator/copy-proposal.tsx" },
    ],
  },
  {
    audience: "unit",
    layout: "routes/unit/layout.tsx",
    pages: [
      { path: "/unit", file: "routes/unit/proposals.tsx" },
      { path: "/unit/unduh", file: "routes/unit/proposals-download.ts" },
      { path: "/unit/proposal/:proposalId", file: "routes/unit/proposal.tsx" },
    ],
  },
  {
    audience: "secretariat",
    layout: "routes/secretariat/layout.tsx",
    pages: [
      { path: "/sekretariat", file: "routes/secretariat/overview.tsx" },
      { path: "/sekretariat/proposal", file: "routes/secretariat/proposals.tsx" },
      { path: "/sekretariat/proposal/unduh", file: "routes/secretariat/proposals-download.ts" },
      { path: "/sekretariat/seleksi/unduh", file: "routes/secretariat/screening-download.ts" },
      { path: "/sekretariat/nominasi/unduh", file: "routes/secretariat/nominations-download.ts" },
      { path: "/sekretariat/unit", file: "routes/secretariat/units.tsx" },
      { path: "/sekretariat/unit/baru", file: "routes/secretariat/new-unit.tsx" },
      { path: "/sekretariat/unit/unduh", file: "routes/secretariat/units-download.ts" },
      { path: "/sekretariat/unit/:unitId", file: "routes/secretariat/unit.tsx" },
      { path: "/sekretariat/orang", file: "routes/secretariat/people.tsx" },
      { path: "/sekretariat/orang/unduh", file: "routes/secretariat/people-download.ts" },
      { path: "/sekretariat/orang/:userId", file: "routes/secretariat/person.tsx" },
      { path: "/sekretariat/impor", file: "routes/secretariat/imports.tsx" },
      { path: "/sekretariat/impor/templat/:kind", file: "routes/secretariat/import-template.ts" },
      { path: "/sekretariat/impor/:importId", file: "routes/secretariat/import.tsx" },
      { path: "/sekretariat/impor/:importId/unduh", file: "routes/secretariat/import-download.ts" },
      { path: "/sekretariat/kemajuan", file: "routes/secretariat/progress.tsx" },
      { path: "/sekretariat/kemajuan/unit/unduh", file: "routes/secretariat/unit-progress-download.ts" },
      { path: "/sekretariat/kemajuan/proposal/unduh", file: "routes/secretariat/unsubmitted-download.ts" },
      { path: "/sekretariat/surat", file: "routes/secretariat/letters.tsx" },
      { path: "/sekretariat/surat/unduh", file: "routes/secretariat/letters-download.ts" },
      { path: "/sekretariat/seleksi", file: "routes/secretariat/screening-queue.tsx" },
      { path: "/sekretariat/seleksi/sekaligus", file: "routes/secretariat/screening-together.tsx" },
      { path: "/sekretariat/seleksi/pengumuman", file: "routes/secretariat/announcement.tsx" },
      { path: "/sekretariat/seleksi/pengumuman.pdf", file: "routes/secretariat/announcement-pdf.ts" },
      { path: "/sekretariat/seleksi/:proposalId", file: "routes/secretariat/screening.tsx" },
      { path: "/sekretariat/seleksi/:proposalId/perbaikan", file: "routes/secretariat/repair-request.tsx" },
      { path: "/sekretariat/tahap/:stageId", file: "routes/secretariat/stage.tsx" },
      { path: "/sekretariat/tahap/:stageId/unduh", file: "routes/secretariat/entries-download.ts" },
      { path: "/sekretariat/tahap/:stageId/panel", file: "routes/secretariat/panel.tsx" },
      { path: "/sekretariat/galeri", file: "routes/secretariat/winners.tsx" },
      { path: "/sekretariat/galeri/:innovationId/foto", file: "routes/secretariat/photographs.tsx" },
      { path: "/sekretariat/nominasi", file: "routes/secretariat/nominations.tsx" },
      { path: "/sekretariat/nominasi/:nominationId", file: "routes/secretariat/nomination.tsx" },
      { path: "/sekretariat/edisi", file: "routes/secretariat/editions/list.tsx" },
      { path: "/sekretariat/edisi/baru", file: "routes/secretariat/editions/new-edition.tsx" },
      { path: "/sekretariat/edisi/:editionId", file: "routes/secretariat/editions/edition.tsx" },
      { path: "/sekretariat/edisi/:editionId/identitas", file: "routes/secretariat/editions/identity.tsx" },
      { path: "/sekretariat/edisi/:editionId/kategori", file: "routes/secretariat/editions/categories.tsx" },
      { path: "/sekretariat/edisi/:editionId/daftar-periksa", file: "routes/secretariat/editions/checklist.tsx" },
      { path: "/sekretariat/edisi/:editionId/rubrik/:rubricId", file: "routes/secretariat/editions/rubric.tsx" },
      { path: "/sekretariat/edisi/:editionId/tahap/:stageId", file: "routes/secretariat/editions/stage.tsx" },
      { path: "/sekretariat/edisi/:editionId/rancangan", file: "routes/secretariat/editions/blueprint.ts" },
      { path: "/sekretariat/edisi/:editionId/kelompok/:trackId", file: "routes/secretariat/editions/track.tsx" },
      {
        path: "/sekretariat/edisi/:editionId/kelompok/:trackId/aturan",
        file: "routes/secretariat/editions/track-rules.tsx",
      },
      {
        path: "/sekretariat/edisi/:editionId/kelompok/:trackId/riwayat",
        file: "routes/secretariat/editions/award-rule.tsx",
      },
      {
        path: "/sekretariat/edisi/:editionId/kelompok/:trackId/undangan",
        file: "routes/secretariat/editions/invitations.tsx",
      },
      {
        path: "/sekretariat/edisi/:editionId/kelompok/:trackId/pratinjau",
        file: "routes/secretariat/editions/preview.tsx",
      },
      {
        path: "/sekretariat/edisi/:editionId/kelompok/:trackId/bagian/:sectionId",
        file: "routes/secretariat/editions/section.tsx",
      },
      {
        path: "/sekretariat/edisi/:editionId/kelompok/:trackId/lampiran/:kindId",
        file: "routes/secretariat/editions/attachment.tsx",
      },
    ],
  },
  {
    audience: "judging",
    layout: "routes/judging/layout.tsx",
    pages: [
      { path: "/penilaian", file: "routes/judging/assignments.tsx" },
      { path: "/penilaian/:assignmentId", file: "routes/judging/assignment.tsx" },
      { path: "/penilaian/:assignmentId/serahkan", file: "routes/judging/hand-in.tsx" },
    ],
  },
  {
    audience: "plenary",
    layout: "routes/plenary/layout.tsx",
    pages: [
      { path: "/pleno", file: "routes/plenary/stages.tsx" },
      { path: "/pleno/:stageId", file: "routes/plenary/standings.tsx" },
      { path: "/pleno/:stageId/penetapan", file: "routes/plenary/determination.tsx" },
      { path: "/pleno/:stageId/unduh", file: "routes/plenary/standings-download.ts" },
      { path: "/pleno/edisi/:editionId", file: "routes/plenary/edition.tsx" },
    ],
  },
  {
    audience: "audit",
    layout: "routes/audit/layout.tsx",
    pages: [
      { path: "/audit", file: "routes/audit/ledger.tsx" },
      { path: "/audit/unduh", file: "routes/audit/ledger-download.ts" },
    ],
  },
  {
    audience: "files",
    layout: "routes/files/layout.tsx",
    pages: [
      { path: "/berkas/unggah", file: "routes/files/uploads.ts" },
      { path: "/berkas/unggah/:uploadId", file: "routes/files/upload.ts" },
      { path: "/berkas/:attachmentId", file: "routes/files/attachment.ts" },
      { path: "/berkas/:attachmentId/gambar-kecil", file: "routes/files/thumbnail.ts" },
    ],
  },
];

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
