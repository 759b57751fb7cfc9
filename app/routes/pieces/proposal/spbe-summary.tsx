import type { SpbeForm } from "~/domain/proposals/proposal";
import { useWords } from "~/routes/visitor";

/** What an application said of itself. */
export function SpbeSummary({ spbe: { name, url, service, hosting, connections } }: { spbe: SpbeForm }) {
  const { spbe: says } = useWords().identity;
  const lines = [
    { term: says.name, detail: name },
    { term: says.url, detail: url },
    { term: says.service, detail: says.services[service] },
    { term: says.hosting, detail: says.hostings[hosting] },
    { term: says.connections, detail: connections },
  ];
  return (
    <dl className="space-y-2">
      {lines
        .filter(({ detail }) => detail)
        .map(({ term, detail }) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="wrap-anywhere">{detail}</dd>
          </div>
        ))}
    </dl>
  );
}
