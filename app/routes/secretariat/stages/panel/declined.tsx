import type { listDeclined } from "~/domain/panels/appointing.server";
import { useWords } from "~/routes/visitor";
import { Notice } from "~/ui/notice";

type Props = { declined: Awaited<ReturnType<typeof listDeclined>> };

/** Who left a seat to somebody else, and why. */
export function Declined({ declined }: Props) {
  const { seat: says } = useWords().assigning;
  if (declined.length === 0) return null;
  return (
    <Notice tone="warn" title={says.declined}>
      <ul className="list-disc ps-5">
        {declined.map(({ name, reason }) => (
          <li key={name}>
            {name}: {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
