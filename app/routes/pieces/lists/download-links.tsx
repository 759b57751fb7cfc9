import { useLocation } from "@remix-run/react";
import { useWords } from "~/routes/visitor";
import { withParameters } from "./search-parameters";

/** The list that a page shows, with its filter and sorting, as a file: all of it, not only this page. */
export function DownloadLinks({ href }: { href: string }) {
  const { exports: says } = useWords();
  const { search } = useLocation();
  return (
    <nav aria-label={says.label} className="flex flex-wrap gap-x-6 print:hidden">
      {["csv", "xlsx"].map((form) => (
        <a
          key={form}
          href={href + withParameters(search, { bentuk: form, hal: undefined, selesai: undefined })}
          className="inline-flex min-h-11 items-center"
        >
          {says.link(form.toUpperCase())}
        </a>
      ))}
    </nav>
  );
}
