import { Path, Rect, StyleSheet, Svg, Text, View } from "@react-pdf/renderer";
import { qrPath } from "~/ui/qr-path";
import { grouped, printable } from "./printable";
import { runningText } from "./running-text";

const styles = StyleSheet.create({
  heading: { fontFamily: "Helvetica-Bold", fontSize: 12.5, marginTop: 18, marginBottom: 6 },
  subheading: { fontFamily: "Helvetica-Bold", marginTop: 12, marginBottom: 3 },
  text: { marginBottom: 3 },
  small: { fontSize: 8.5, color: "#4d5654" },
  hash: { fontFamily: "Courier", fontSize: 7.5 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#c9c6bb", paddingVertical: 4, gap: 10 },
  head: { fontFamily: "Helvetica-Bold", borderBottomWidth: 1, borderBottomColor: "#1c2321" },
  notice: { borderLeftWidth: 3, borderLeftColor: "#e0a100", paddingLeft: 8, marginBottom: 12 },
  noticeTitle: { fontFamily: "Helvetica-Bold" },
});

export function PaperHeading({ children }: { children: string }) {
  return (
    <Text style={styles.heading} minPresenceAhead={70}>
      {children}
    </Text>
  );
}

export function PaperNotice({ title, children }: { title: string; children?: string }) {
  return (
    <View style={styles.notice}>
      <Text style={styles.noticeTitle}>{title}</Text>
      {children && <Text>{children}</Text>}
    </View>
  );
}

type Passage = { title: string; text: string; note?: string };

/** A heading with running text, which may go on over pages. */
export function PaperPassage({ title, text, note }: Passage) {
  return (
    <View>
      <Text style={styles.subheading} minPresenceAhead={40}>
        {printable(title)}
      </Text>
      {runningText(text).map((piece, place) => (
        <Text key={place} style={styles.text}>
          {printable(piece)}
        </Text>
      ))}
      {note && <Text style={styles.small}>{note}</Text>}
    </View>
  );
}

export type PaperColumn = { label: string; share: number; mono?: boolean };

export function PaperTable({
  columns,
  rows,
}: {
  columns: readonly PaperColumn[];
  rows: ReadonlyArray<readonly string[]>;
}) {
  const [first, ...others] = rows;
  return (
    <View>
      <View wrap={false}>
        <View style={[styles.row, styles.head]}>
          {columns.map(({ label, share }) => (
            <Text key={label} style={{ flex: share }}>
              {label}
            </Text>
          ))}
        </View>
        {first && <PaperRow columns={columns} cells={first} />}
      </View>
      {others.map((cells) => (
        <PaperRow key={cells.join("|")} columns={columns} cells={cells} />
      ))}
    </View>
  );
}

function PaperRow({ columns, cells }: { columns: readonly PaperColumn[]; cells: readonly string[] }) {
  return (
    <View style={styles.row} wrap={false}>
      {columns.map(({ label, share, mono }, place) => (
        <Text key={label} style={mono ? [styles.hash, { flex: share }] : { flex: share }}>
          {mono ? grouped(cells[place] ?? "") : printable(cells[place] ?? "")}
        </Text>
      ))}
    </View>
  );
}

export function PaperQr({ text, side }: { text: string; side: number }) {
  const { size, path } = qrPath(text);
  return (
    <Svg width={side} height={side} viewBox={`0 0 ${size} ${size}`}>
      <Rect x={0} y={0} width={size} height={size} fill="#ffffff" />
      <Path d={path} fill="#000000" />
    </Svg>
  );
}
