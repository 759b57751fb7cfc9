import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import { breakRows, linesOf, withEnding } from "./page-breaks";
import { PaperBanner, paperStyles } from "./sheet";

const size = 9.5;
const lineHeight = 1.35;
/** Between the margins of an A4 page, in points. */
const width = 483;
const gap = 8;
const rowPadding = 7;
/** What the head of the first page, and the banner and the table's head of the others, leave for rows. */
const firstRoom = 440;
const room = 645;
/** What the closing words and the signature take. */
const endingRoom = 200;

const styles = StyleSheet.create({
  lines: { textAlign: "center", marginBottom: 14 },
  strong: { fontFamily: "Helvetica-Bold" },
  centred: { textAlign: "center" },
  paragraph: { marginVertical: 10 },
  head: { flexDirection: "row", borderBottomWidth: 1, borderTopWidth: 1, borderColor: "#1c2321", paddingVertical: 4 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#c9c6bb", paddingVertical: 3 },
  cell: { paddingRight: gap, fontSize: size, lineHeight },
  signature: { marginTop: 28, marginLeft: 241 },
  room: { height: 56 },
});

type Column = { label: string; width: number };
type Row = readonly string[];

type Signature = { placeAndDate: string; office: string; name: string };

export type RollProps = {
  language: string;
  brand: string;
  title: string;
  /** The centred lines under the title. */
  lines: ReadonlyArray<{ text: string; strong?: boolean }>;
  /** A warning across the head of every page. */
  banner?: string | undefined;
  before: string;
  /** Widths are parts of the whole. */
  columns: readonly Column[];
  rows: readonly Row[];
  /** The last sentence, under which somebody signs. */
  closing: string;
  signature: Signature;
  footer: string;
};

/**
 * A formal paper around a long table: rows are put on pages before they are laid out, because laying out one page of
 * thousands of rows takes minutes. The table's head stands on every page, and no row is torn apart.
 */
export function Roll({
  language,
  brand,
  title,
  lines,
  banner,
  before,
  columns,
  rows,
  closing,
  signature,
  footer,
}: RollProps) {
  const widths = widthsOf(columns);
  const height = (row: Row) => heightOf(row, widths);
  const pages = withEnding(breakRows(rows, height, firstRoom, room), height, { first: firstRoom, room, endingRoom });
  return (
    <Document title={title} language={language} author={brand}>
      {pages.map((page, place) => (
        <Page key={page[0]?.join(" ") ?? ""} size="A4" style={paperStyles.page}>
          <View style={paperStyles.body}>
            <PaperBanner>{banner}</PaperBanner>
            {place === 0 && <Opening brand={brand} title={title} lines={lines} before={before} />}
            <Table columns={columns} widths={widths} rows={page} />
            {place === pages.length - 1 && <Closing text={closing} signature={signature} />}
          </View>
          <Text
            fixed
            style={paperStyles.footer}
            render={({ pageNumber, totalPages }) => `${footer} · ${pageNumber}/${totalPages}`}
          />
        </Page>
      ))}
    </Document>
  );
}

function Opening({ brand, title, lines, before }: Pick<RollProps, "brand" | "title" | "lines" | "before">) {
  return (
    <>
      <Text style={paperStyles.brand}>{brand}</Text>
      <Text style={[paperStyles.title, styles.centred]}>{title}</Text>
      <View style={styles.lines}>
        {lines.map(({ text, strong }) => (
          <Text key={text} style={strong ? styles.strong : {}}>
            {text}
          </Text>
        ))}
      </View>
      <Text style={styles.paragraph}>{before}</Text>
    </>
  );
}

function Table({ columns, widths, rows }: { columns: readonly Column[]; widths: number[]; rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <View>
      <View style={styles.head}>
        {columns.map(({ label }, place) => (
          <Text key={label} style={[styles.cell, styles.strong, { width: widths[place] ?? 0 }]}>
            {label}
          </Text>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.join(" ")} style={styles.row} wrap={false}>
          {columns.map(({ label }, place) => (
            <Text key={label} style={[styles.cell, { width: widths[place] ?? 0 }]}>
              {row[place] ?? ""}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

/** The place of the signature is kept together on one page. */
function Closing({ text, signature: { placeAndDate, office, name } }: { text: string; signature: Signature }) {
  return (
    <>
      <Text style={styles.paragraph}>{text}</Text>
      <View wrap={false} style={styles.signature}>
        <Text>{placeAndDate}</Text>
        <Text>{office},</Text>
        <View style={styles.room} />
        <Text style={styles.strong}>{name}</Text>
      </View>
    </>
  );
}

function widthsOf(columns: readonly Column[]): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (column.width / whole) * width);
}

function heightOf(row: Row, widths: readonly number[]): number {
  const lines = row.map((text, place) => linesOf(text, (widths[place] ?? width) - gap, size));
  return Math.max(...lines) * size * lineHeight + rowPadding;
}
