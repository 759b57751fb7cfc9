import { StyleSheet, Text, View } from "@react-pdf/renderer";
import { KawungBand } from "./kawung-band";
import { type PaperColumn, PaperHeading, PaperNotice, PaperQr, PaperTable } from "./paper-parts";
import { PaperFacts, Sheet } from "./sheet";

const styles = StyleSheet.create({
  check: { flexDirection: "row", alignItems: "center", gap: 14, marginTop: 14 },
  address: { fontFamily: "Courier", fontSize: 8.5 },
});

const innerWidth = 483;

type PaperTableOf = { title: string; columns: readonly PaperColumn[]; rows: ReadonlyArray<readonly string[]> };

type ReceiptPaperProps = {
  language: string;
  brand: string;
  banner?: string | undefined;
  title: string;
  footer: string;
  notice?: { title: string; text: string } | undefined;
  facts: ReadonlyArray<{ term: string; value: string }>;
  check: { label: string; address: string };
  tables: readonly PaperTableOf[];
  remark?: string | undefined;
};

/** What a unit keeps: that, what and when it handed in, and how anyone can check it. */
export function ReceiptPaper({ facts, check, tables, remark, notice, ...sheet }: ReceiptPaperProps) {
  return (
    <Sheet {...sheet}>
      <KawungBand width={innerWidth} tiles={16} />
      {notice && <PaperNotice title={notice.title}>{notice.text}</PaperNotice>}
      <PaperFacts facts={facts} />
      <View style={styles.check} wrap={false}>
        <PaperQr text={check.address} side={96} />
        <View>
          <Text>{check.label}</Text>
          <Text style={styles.address}>{check.address}</Text>
        </View>
      </View>
      {tables.map(({ title, columns, rows }) => (
        <View key={title}>
          <PaperHeading>{title}</PaperHeading>
          <PaperTable columns={columns} rows={rows} />
        </View>
      ))}
      {remark && <Text>{remark}</Text>}
    </Sheet>
  );
}
