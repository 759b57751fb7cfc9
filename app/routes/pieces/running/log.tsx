import type { ReactNode } from "react";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { showMoment } from "~/words/formats";
import type { RunningData } from "./running.server";

type Line = { key: string; at: Date; by: string; what: string; reason: string | null };

/** Everything by which the judging of a stage was steered, the latest first, with who did it and why. */
export function RunningLog({ loaded }: { loaded: RunningData }) {
  const { running } = useWords();
  const { log: says } = running;
  const language = useLanguage();
  const lines = useLines(loaded);
  return (
    <>
      <SectionHeading id="catatan" title={says.title} />
      <DataTable
        caption={says.title}
        captionHidden
        empty={says.none}
        columns={[
          { key: "what", label: says.what, heading: true },
          { key: "by", label: says.by },
          { key: "when", label: says.when },
          { key: "reason", label: running.reason },
        ]}
        rows={lines.map(({ key, at, by, what, reason }) => ({
          key,
          cells: { what, by, when: showMoment(language, at), reason: (reason ?? "–") satisfies ReactNode },
        }))}
      />
    </>
  );
}

function useLines({ log, reopenings }: RunningData): Line[] {
  const { log: says } = useWords().running;
  const language = useLanguage();
  const moment = (at: Date) => showMoment(language, at);
  const lines: Line[] = [
    ...log.draws.map(({ id, at, by, reason }, place) => ({ key: id, at, by, reason, what: says.draw(place + 1) })),
    ...log.extensions.map(({ id, at, by, reason, fromAt, toAt }) => ({
      key: id,
      at,
      by,
      reason,
      what: says.extension(moment(fromAt), moment(toAt)),
    })),
    ...log.waivers.map(({ id, at, by, reason, number, readings }) => ({
      key: id,
      at,
      by,
      reason,
      what: says.waiver(number, readings),
    })),
    ...log.added.map(({ id, at, number, cause }) => ({
      key: `${id} ${cause}`,
      at,
      by: says.byRule,
      reason: null,
      what: says.added[cause](number),
    })),
    ...log.handovers.map(({ id, at, by, reason, judge, count }) => ({
      key: id,
      at,
      by,
      reason,
      what: says.handover(judge, count),
    })),
    ...log.annulled.map(({ id, at, by, judge, number, isDeclared }) => ({
      key: id,
      at,
      by,
      reason: null,
      what: (isDeclared ? says.declared : says.annulled)(number, judge),
    })),
    ...log.reopenings.map(({ id, at, by, reason, number }) => ({
      key: id,
      at,
      by,
      reason,
      what: says.reopening(number),
    })),
    ...reopenings.map(({ id, at, by, reason, version }) => ({
      key: id,
      at,
      by,
      reason,
      what: says.stageReopening(version),
    })),
  ];
  return lines.sort((a, b) => b.at.getTime() - a.at.getTime());
}
