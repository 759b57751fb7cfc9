import { Icon } from "./icon";

type ReadinessProps = {
  items: Array<{ ok: boolean; text: string; href?: string; linkLabel?: string }>;
  okLabel: string;
  missingLabel: string;
};

/** What would block handing in, from the first minute. */
export function ReadinessList({ items, okLabel, missingLabel }: ReadinessProps) {
  return (
    <ul className="max-w-measure">
      {items.map(({ ok, text, href, linkLabel }) => (
        <li key={text} className="flex gap-3 py-1.5">
          <Icon name={ok ? "done" : "open"} className={`mt-1 size-5 ${ok ? "text-done" : "text-edge"}`} />
          <p className={ok ? "text-muted" : ""}>
            <span className="sr-only">{ok ? okLabel : missingLabel}: </span>
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
      ))}
    </ul>
  );
}
