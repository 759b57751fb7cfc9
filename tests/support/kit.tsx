import type { ReactElement } from "react";
import { Button, ButtonLink } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Countdown } from "~/ui/countdown";
import { CutLine } from "~/ui/cut-line";
import { DateField } from "~/ui/date-field";
import { DayField } from "~/ui/day-field";
import { Desk, DeskHead, QueueNav } from "~/ui/desk";
import { Difference } from "~/ui/difference";
import { Disclosure } from "~/ui/disclosure";
import { Document, Facts } from "~/ui/document";
import { DotStrip } from "~/ui/dot-strip";
import { Empty } from "~/ui/empty";
import { ErrorSummary } from "~/ui/error-summary";
import { Field } from "~/ui/field";
import { FileList } from "~/ui/file-list";
import { FilterBar } from "~/ui/filter-bar";
import { FilterLinks } from "~/ui/filter-links";
import { Funnel } from "~/ui/funnel";
import { Gallery, GalleryCard } from "~/ui/gallery-card";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Hero } from "~/ui/hero";
import { Icon } from "~/ui/icon";
import { IndicatorPicture } from "~/ui/indicator-picture";
import { IndonesiaMap } from "~/ui/indonesia-map";
import { Kawung } from "~/ui/kawung";
import { KawungPicture } from "~/ui/kawung-picture";
import { MomentField } from "~/ui/moment-field";
import { ExampleBanner, Notice } from "~/ui/notice";
import { NumberField } from "~/ui/number-field";
import { PageShell } from "~/ui/page-shell";
import { Pagination } from "~/ui/pagination";
import { Progress } from "~/ui/progress";
import { QrCode } from "~/ui/qr-code";
import { RadioGroup } from "~/ui/radio-group";
import { RankIntervals } from "~/ui/rank-intervals";
import { ReadinessList } from "~/ui/readiness";
import { ScaleStrip, ScaleTable, ScoreRow } from "~/ui/score-row";
import { SelectField } from "~/ui/select-field";
import { StatusLine, Tag } from "~/ui/status";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { TaskList } from "~/ui/task-list";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { Timeline } from "~/ui/timeline";
import { Timer } from "~/ui/timer";
import { TwoTexts } from "~/ui/two-texts";
import { WordMeter } from "~/ui/word-meter";

const field = { id: "isian", name: "isian", label: "Judul", hint: "Petunjuk", errors: ["Salah"] };
const options = [{ value: "a", label: "Satu" }];
const steps = [{ label: "Ditulis", value: 3, text: "3 proposal" }];
const units = { days: "hari", hours: "jam", minutes: "menit", seconds: "detik", ended: "habis" };
const card = {
  href: "/galeri/x",
  title: "Judul",
  unit: "Unit",
  year: 2026,
  category: "Kategori",
  seed: "x",
  awards: [{ label: "Top 40", verified: true, verifiedLabel: "Terverifikasi" }],
};
const anchors = [{ from: 0, to: 100, range: "0–100", meaning: "Baik: berbukti" }];
const score = {
  ...{ id: "n", name: "n", title: "Kriteria", weight: 60, min: 0, max: 100 },
  ...{ foldedText: "Arti nilai", noteDue: "Catatan wajib", isNoteDue: true },
};

/** One of each component of the kit, under its file's name. */
export const kit: Record<string, ReactElement> = {
  button: (
    <>
      <Button>Simpan</Button>
      <ButtonLink href="/x" variant="danger">
        Buka
      </ButtonLink>
    </>
  ),
  "checkbox-field": <CheckboxField {...field} />,
  "checkbox-group": <CheckboxGroup id="g" name="g" legend="Pilihan" options={options} />,
  countdown: (
    <Countdown
      until="2026-03-31T16:59:59Z"
      now="2026-03-10T02:00:00Z"
      text="Ditutup 21 hari lagi."
      label="Ditutup dalam"
      {...units}
    />
  ),
  "cut-line": (
    <table>
      <tbody>
        <CutLine label="Batas" columns={2} />
      </tbody>
    </table>
  ),
  "date-field": <DateField {...field} />,
  "day-field": (
    <DayField
      id="mulai"
      legend="Mulai"
      hint="Petunjuk"
      errors={["Salah"]}
      day={{ name: "d", label: "Tanggal", defaultValue: "1" }}
      month={{ name: "m", label: "Bulan", options }}
      year={{ name: "y", label: "Tahun" }}
    />
  ),
  desk: (
    <>
      <DeskHead title="Judul" facts={["SYB-1", undefined, "Sentra"]}>
        <QueueNav
          label="Daftar Anda"
          list={{ href: "/x", label: "Daftar" }}
          before={{ href: undefined, label: "Sebelumnya" }}
          after={{ href: "/y", label: "Berikutnya" }}
          place="1 dari 2"
        />
      </DeskHead>
      <Desk
        main="Isi"
        side="Nilai"
        sideLabel="Lembar"
        toMain={{ href: "#isi", label: "Isi" }}
        toSide={{ href: "#nilai", label: "Nilai" }}
      />
    </>
  ),
  difference: (
    <Difference
      pieces={[
        { kind: "same", text: "Sama " },
        { kind: "removed", text: "lama" },
        { kind: "added", text: "baru" },
      ]}
      added="ditambahkan:"
      removed="dihapus:"
    />
  ),
  "dot-strip": <DotStrip from={0} to={100} values={[60, 75, 75]} own={80} />,
  disclosure: <Disclosure label="Lebih banyak">Isi</Disclosure>,
  document: (
    <Document>
      <Facts items={[{ term: "Nomor", detail: "1", mono: true }]} />
    </Document>
  ),
  empty: (
    <Empty title="Kosong" action="Mulai">
      Belum ada.
    </Empty>
  ),
  "error-summary": <ErrorSummary title="Salah" errors={[{ href: "#isian", text: "Isikan" }]} />,
  field: <Field {...field}>x</Field>,
  "file-list": (
    <FileList files={[{ id: "a", href: "/a", name: "a.pdf", facts: "1 kB", picture: { src: "/p", alt: "A" } }]} />
  ),
  "filter-links": <FilterLinks label="Saring" links={[{ href: "/x", label: "Semua", count: 2, current: true }]} />,
  "moment-field": (
    <MomentField
      id="tutup"
      legend="Tutup"
      hint="Petunjuk"
      errors={["Salah"]}
      parts={[{ id: "tutup-d", name: "d", label: "Tanggal", defaultValue: "1" }]}
    />
  ),
  "filter-bar": (
    <FilterBar label="Saring" submitLabel="Cari" resetHref="/x" resetLabel="Hapus">
      x
    </FilterBar>
  ),
  funnel: (
    <Funnel
      title="Perjalanan"
      steps={steps}
      tableLabel="Tabel"
      tableCaption="Jumlah"
      tableHeads={["Langkah", "Proposal"]}
    />
  ),
  "gallery-card": (
    <Gallery>
      <li>
        <GalleryCard {...card} exampleLabel="CONTOH" />
      </li>
    </Gallery>
  ),
  heading: (
    <>
      <PageHeading kicker="Atas" title="Judul" lead="Isi" />
      <SectionHeading id="s" title="Bagian" aside="3" />
    </>
  ),
  hero: <Hero>Isi</Hero>,
  icon: <Icon name="warn" />,
  "indicator-picture": (
    <IndicatorPicture
      before={{ label: "Sebelum", figure: "40 persen", from: 0, width: 50 }}
      after={{ label: "Sesudah", figure: "80 persen", from: 0, width: 100 }}
      zero={0}
      change="Membaik: naik 100%"
      direction="better"
      moved="up"
    />
  ),
  "indonesia-map": <IndonesiaMap east={110.1754} north={-7.3167} caption="Temanggung" />,
  kawung: <Kawung />,
  "kawung-picture": <KawungPicture seed="inovasi" />,
  notice: (
    <>
      <Notice tone="warn" title="Hati-hati" live>
        Isi
      </Notice>
      <ExampleBanner>CONTOH</ExampleBanner>
    </>
  ),
  "number-field": <NumberField {...field} />,
  progress: <Progress label="Kemajuan" percent={40} />,
  "page-shell": (
    <PageShell
      brand="Sayembara"
      brandHref="/"
      nav={[{ href: "/x", label: "X", current: true }]}
      menuLabel="Menu"
      skipLabel="Langsung ke isi"
      footer="Kaki"
    >
      Isi
    </PageShell>
  ),
  pagination: (
    <Pagination
      label="Halaman"
      summary="1–50 dari 60"
      previous={{ href: "?hal=1", label: "Sebelumnya" }}
      next={{ href: "?hal=3", label: "Berikutnya" }}
    />
  ),
  "qr-code": <QrCode text="https://sayembara.example/verifikasi/X" />,
  "rank-intervals": (
    <RankIntervals
      places={1}
      lineLabel="Batas"
      rows={[
        { key: "a", rank: 1, low: 1, high: 2, isUnsure: true },
        { key: "b", rank: 2, low: 1, high: 3, isUnsure: false },
      ]}
    />
  ),
  "radio-group": <RadioGroup id="g" name="g" legend="Pilihan" options={options} errors={["Pilih"]} />,
  readiness: (
    <ReadinessList
      okLabel="Terpenuhi"
      missingLabel="Belum"
      items={[
        { ok: false, text: "Judul", href: "/x", linkLabel: "Lengkapi" },
        { ok: true, text: "Tim" },
      ]}
    />
  ),
  "score-row": (
    <>
      <ScaleStrip anchors={anchors} label="Arti nilai" />
      <ScaleTable anchors={anchors} />
      <ol>
        <ScoreRow {...score} defaultValue={70} meaning="Baik" errors={["Salah"]} isOpen>
          Terlipat
        </ScoreRow>
      </ol>
    </>
  ),
  "select-field": <SelectField {...field} options={options} />,
  status: (
    <>
      <Tag tone="warn">Draf</Tag>
      <StatusLine tone="done">Selesai</StatusLine>
    </>
  ),
  "summary-list": <SummaryList items={[{ term: "Judul", detail: "Isi", href: "/x", linkLabel: "Ubah" }]} />,
  table: (
    <DataTable
      caption="Daftar"
      columns={[{ key: "a", label: "A", heading: true }]}
      rows={[{ key: "1", cells: { a: "1" } }]}
      totals={{ a: "1" }}
      empty=""
      scrolls
    />
  ),
  "task-list": (
    <TaskList
      items={[
        { href: "/x", title: "Isi", status: { tone: "done", label: "Terisi" } },
        { title: "Kunci", status: { tone: "warn", label: "Belum" } },
      ]}
    />
  ),
  "text-area": <TextArea {...field} />,
  "text-field": <TextField {...field} />,
  timeline: (
    <Timeline
      stateLabels={{ past: "lewat", now: "kini", next: "nanti" }}
      items={(["past", "now", "next"] as const).map((state) => ({ title: state, when: "2026", state }))}
    />
  ),
  timer: (
    <Timer
      label="Pengatur waktu"
      present={7}
      interview={13}
      says={{ start: "Mulai", restart: "Ulang", presenting: "Paparan", interviewing: "Tanya", over: "Habis" }}
    />
  ),
  "two-texts": <TwoTexts mine={{ title: "Saya", text: "a" }} theirs={{ title: "Mereka", text: "b" }} />,
  "word-meter": <WordMeter words={30} limit={20} text="30 dari 20" overText="10 terlalu banyak" />,
};
