import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Linked = { text: string; href?: string | undefined; linkLabel?: string | undefined };

type ReadinessListProps = {
  items: ReadonlyArray<Linked & { ok: boolean }>;
  okLabel: string;
  missingLabel: string;
};

/** What would block handing in, from the first minute. */
export function ReadinessList({ items, okLabel, missingLabel }: ReadinessListProps) {
  return (
    <ul className="max-w-measure">
      {items.map(({ ok, ...item }) => (
        <Line
          key={`${item.href} ${item.text}`}
          {...item}
          icon={ok ? "done" : "open"}
          ink={ok ? "text-done" : "text-edge"}
          quiet={ok}
          label={ok ? okLabel : missingLabel}
        />
      ))}
    </ul>
  );
}

/** What would make it better and blocks nothing. */
export function AdviceList({ items, label }: { items: readonly Linked[]; label: string }) {
  return (
    <ul className="max-w-measure">
      {items.map((item) => (
        <Line key={`${item.href} ${item.text}`} {...item} icon="warn" ink="text-marigold-ink" label={label} />
      ))}
    </ul>
  );
}

/** A step that is somebody else's and still to come. */
export function StepToCome({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex max-w-measure gap-3 py-1.5 text-muted">
      <Icon name="neutral" className="mt-1 size-5" />
      <p>
        <span className="sr-only">{label}: </span>
        {children}
      </p>
    </div>
  );
}

type LineProps = Linked & { icon: IconName; ink: string; label: string; quiet?: boolean };

/** The label says to those who don't see the icon what it says. */
function Line({ icon, ink, label, quiet, text, href, linkLabel }: LineProps) {
  return (
    <li className="flex gap-3 py-1.5">
      <Icon name={icon} className={`mt-1 size-5 ${ink}`} />
      <p className={`min-w-0 break-words ${quiet ? "text-muted" : ""}`}>
        <span className="sr-only">{label}: </span>
        {text}
        {href && linkLabel && (
          <>
            {" "}
            <a href={href} className="font-semibold whitespace-nowrap">
              {linkLabel}
              <span className="sr-only">: {text}</span>
            </a>
          </>
        )}
      </p>
    </li>
  );
}
