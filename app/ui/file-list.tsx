import type { ReactNode } from "react";

export type ListedFile = {
  href: string;
  /** Where it is read in a place of its own, with what the way to saving it is called. */
  toRead?: { href: string; hint: string; save: string } | undefined;
  name: string;
  /** Size, pages and the like, ready to read. */
  facts: string;
  picture?: { src: string; alt: string } | undefined;
  children?: ReactNode;
};

/** Files to take along, each with what may be done about it below. */
export function FileList({ files }: { files: ReadonlyArray<ListedFile & { id: string }> }) {
  return (
    <ul className="border-t border-line">
      {files.map(({ id, href, toRead, name, facts, picture, children }) => (
        <li key={id} id={`berkas-${id}`} className="flex flex-wrap gap-x-4 gap-y-2 border-b border-line py-4">
          {picture && (
            <img
              src={picture.src}
              alt={picture.alt}
              loading="lazy"
              width={80}
              height={80}
              className="size-20 shrink-0 rounded-md bg-surface object-cover"
            />
          )}
          <div className="min-w-0 grow basis-56">
            <a
              href={toRead?.href ?? href}
              target={toRead && "_blank"}
              rel={toRead && "noopener"}
              className="inline-block py-1 font-semibold break-words [overflow-wrap:anywhere]"
            >
              {name}
              {toRead && <span className="sr-only"> ({toRead.hint})</span>}
            </a>
            <p className="text-sm text-muted">
              {facts}
              {toRead && (
                <>
                  {" · "}
                  <a href={href} className="inline-block py-0.5">
                    {toRead.save}
                    <span className="sr-only"> {name}</span>
                  </a>
                </>
              )}
            </p>
            {children}
          </div>
        </li>
      ))}
    </ul>
  );
}
