import { StyleSheet, Text, View } from "@react-pdf/renderer";

const styles = StyleSheet.create({
  banner: {
    marginBottom: 12,
    paddingVertical: 4,
    textAlign: "center",
    fontFamily: "Helvetica-Bold",
    color: "#8a1c1c",
    borderWidth: 1,
    borderColor: "#8a1c1c",
  },
  lines: { textAlign: "center", marginBottom: 14 },
  strong: { fontFamily: "Helvetica-Bold" },
  paragraph: { marginBottom: 10 },
  head: { flexDirection: "row", borderBottomWidth: 1, borderTopWidth: 1, borderColor: "#1c2321", paddingVertical: 4 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#c9c6bb", paddingVertical: 3 },
  cell: { paddingRight: 8, fontSize: 9.5, lineHeight: 1.35 },
  headCell: { paddingRight: 8, fontSize: 9.5, lineHeight: 1.35, fontFamily: "Helvetica-Bold" },
  signature: { marginTop: 28, marginLeft: "50%" },
  room: { height: 56 },
});

/** A warning across the head of every page. */
export function PaperBanner({ children }: { children: string }) {
  return (
    <Text fixed style={styles.banner}>
      {children}
    </Text>
  );
}

/** The centred lines under the title of a formal paper. */
export function PaperLines({ lines }: { lines: ReadonlyArray<{ text: string; strong?: boolean }> }) {
  return (
    <View style={styles.lines}>
      {lines.map(({ text, strong }) => (
        <Text key={text} style={strong ? styles.strong : {}}>
          {text}
        </Text>
      ))}
    </View>
  );
}

export function PaperParagraph({ children }: { children: string }) {
  return <Text style={styles.paragraph}>{children}</Text>;
}

type PaperTableProps = {
  /** Widths are parts of the whole. */
  columns: ReadonlyArray<{ label: string; width: number }>;
  rows: ReadonlyArray<readonly string[]>;
};

/** A long table; its head stands on every page, no row is torn apart. */
export function PaperTable({ columns, rows }: PaperTableProps) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => ({ width: `${(width / whole) * 100}%` }));
  return (
    <View>
      <View fixed style={styles.head}>
        {columns.map(({ label }, place) => (
          <Text key={label} style={[styles.headCell, widths[place] ?? {}]}>
            {label}
          </Text>
        ))}
      </View>
      {rows.map((row) => (
        <View key={row.join(" ")} style={styles.row} wrap={false}>
          {columns.map(({ label }, place) => (
            <Text key={label} style={[styles.cell, widths[place] ?? {}]}>
              {row[place] ?? ""}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}

type PaperSignatureProps = { placeAndDate: string; office: string; name: string };

/** Where somebody signs, kept together on one page. */
export function PaperSignature({ placeAndDate, office, name }: PaperSignatureProps) {
  return (
    <View wrap={false} style={styles.signature}>
      <Text>{placeAndDate}</Text>
      <Text>{office},</Text>
      <View style={styles.room} />
      <Text style={styles.strong}>{name}</Text>
    </View>
  );
}
