import { Document, Font, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { printable } from "./printable";

/** Words are not hyphenated by English rules; only what no column could hold is broken. */
Font.registerHyphenationCallback((word) => (word.length > 24 ? (word.match(/.{1,12}/gu) ?? [word]) : [word]));

/** Print has its own units: points on A4. The tones are those of tokens.css in daylight. */
export const paperStyles = StyleSheet.create({
  page: {
    paddingTop: 56,
    paddingBottom: 64,
    paddingHorizontal: 56,
    fontFamily: "Helvetica",
    fontSize: 10.5,
    color: "#1c2321",
  },
  /** Not on the page: a footer that inherits a line height grows by it each time it is laid out, and falls off. */
  body: { fontSize: 10.5, lineHeight: 1.5 },
  brand: { fontFamily: "Helvetica-Bold", color: "#0b5d5b", marginBottom: 20 },
  title: { fontFamily: "Helvetica-Bold", fontSize: 18, lineHeight: 1.3, marginBottom: 6 },
  banner: {
    marginBottom: 12,
    paddingVertical: 4,
    textAlign: "center",
    fontFamily: "Helvetica-Bold",
    color: "#8a1c1c",
    borderWidth: 1,
    borderColor: "#8a1c1c",
  },
  lead: { color: "#4d5654", marginBottom: 18 },
  // From the top: the library loses a text that it fills in per page when it is placed from the bottom.
  footer: { position: "absolute", top: 796, lineHeight: 1.2, left: 56, right: 56, fontSize: 8.5, color: "#4d5654" },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#c9c6bb", paddingVertical: 5 },
  term: { width: 150, paddingRight: 10, color: "#4d5654" },
  value: { flex: 1 },
});

type SheetProps = {
  language: string;
  brand: string;
  title: string;
  lead?: string;
  /** A warning across the head of every page. */
  banner?: string | undefined;
  /** What stands under every page; the page's number follows it. */
  footer: string;
  children: ReactNode;
};

/** A paper of the portal: A4, one title, a footer with page numbers. */
export function Sheet({ language, brand, title, lead, banner, footer, children }: SheetProps) {
  return (
    <Document title={title} language={language} author={brand}>
      <Page size="A4" style={paperStyles.page}>
        <View style={paperStyles.body}>
          <PaperBanner>{banner}</PaperBanner>
          <Text style={paperStyles.brand}>{brand}</Text>
          <Text style={paperStyles.title}>{printable(title)}</Text>
          {lead && <Text style={paperStyles.lead}>{printable(lead)}</Text>}
          {children}
        </View>
        <Text
          fixed
          style={paperStyles.footer}
          render={({ pageNumber, totalPages }) => `${printable(footer)} · ${pageNumber}/${totalPages}`}
        />
      </Page>
    </Document>
  );
}

/** On every page, also on those that the text runs on to. */
export function PaperBanner({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <Text fixed style={paperStyles.banner}>
      {printable(children)}
    </Text>
  );
}

/** Terms and what stands for them, one to a line. */
export function PaperFacts({ facts }: { facts: ReadonlyArray<{ term: string; value: string }> }) {
  return (
    <View>
      {facts.map(({ term, value }) => (
        <View key={term} style={paperStyles.row} wrap={false}>
          <Text style={paperStyles.term}>{printable(term)}</Text>
          <Text style={paperStyles.value}>{printable(value)}</Text>
        </View>
      ))}
    </View>
  );
}
