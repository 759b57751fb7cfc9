import type { extensionKinds } from "db/vocabulary";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { showMoment } from "~/words/formats";

type Extension = {
  id: string;
  kind: (typeof extensionKinds)[number];
  fromAt: Date;
  toAt: Date;
  reason: string;
  announcementNo: string;
};

/** Every time an edition's deadline moved, with its announcement; nothing where it never did. */
export function ExtensionLog({ extensions }: { extensions: Extension[] }) {
  const { log: says } = useWords().editions;
  const language = useLanguage();
  if (extensions.length === 0) return undefined;
  return (
    <>
      <SectionHeading id="perubahan-batas-waktu" title={says.title} />
      <DataTable
        caption={says.title}
        captionHidden
        empty=""
        columns={[
          { key: "kind", label: says.kind, heading: true },
          { key: "from", label: says.from },
          { key: "to", label: says.to },
          { key: "announcement", label: says.announcement },
          { key: "reason", label: says.reason },
        ]}
        rows={extensions.map(({ id, kind, fromAt, toAt, reason, announcementNo }) => ({
          key: id,
          cells: {
            kind: says.kinds[kind],
            from: showMoment(language, fromAt),
            to: showMoment(language, toAt),
            announcement: announcementNo,
            reason,
          },
        }))}
      />
    </>
  );
}

type Cancellation = { reason: string; decreeNo: string; cancelledAt: Date };

export function CancellationNotice({ cancellation }: { cancellation: Cancellation }) {
  const { log: says } = useWords().editions;
  const language = useLanguage();
  const { reason, decreeNo, cancelledAt } = cancellation;
  return (
    <Notice tone="danger" title={says.cancelled(decreeNo, showMoment(language, cancelledAt))}>
      <p className="whitespace-pre-line">{reason}</p>
    </Notice>
  );
}
