import type { Edition } from "~/domain/editions/edition";
import type { Placed } from "~/domain/preparing/ordering.server";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useWords } from "../../visitor";
import type { Removable } from "./removable";

type Item = { id: string; title: string; hint?: string; href?: string };

type Props = { edition: Pick<Edition, "version" | "status">; list: Placed["list"]; items: Item[]; empty: string };

/** Things in their order, each with its way up, down and out; a published edition shows only the order. */
export function OrderedList({ edition, list, items, empty }: Props) {
  if (items.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ol className="border-t border-line">
      {items.map((item, place) => (
        <li
          key={item.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-2"
        >
          <div className="min-w-0 grow basis-64 py-2">
            {item.href ? (
              <a href={item.href} className="font-semibold">
                {item.title}
              </a>
            ) : (
              <span className="font-semibold">{item.title}</span>
            )}
            {item.hint && <p className="text-sm text-muted">{item.hint}</p>}
          </div>
          {edition.status === "draft" && (
            <Moves
              version={edition.version}
              list={list}
              item={item}
              first={place === 0}
              last={place === items.length - 1}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

type MovesProps = { version: number; list: Placed["list"]; item: Item; first: boolean; last: boolean };

function Moves({ version, list, item, first, last }: MovesProps) {
  const { order } = useWords().editions;
  return (
    <form method="post" action="?" className="flex flex-wrap gap-x-1">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="id" value={item.id} />
      {!first && (
        <Button variant="quiet" name="intent" value="up">
          {order.up}
          <span className="sr-only">: {item.title}</span>
        </Button>
      )}
      {!last && (
        <Button variant="quiet" name="intent" value="down">
          {order.down}
          <span className="sr-only">: {item.title}</span>
        </Button>
      )}
      <ButtonLink variant="quiet" href={`?hapus=${item.id}&dari=${list}`}>
        {order.remove}
        <span className="sr-only">: {item.title}</span>
      </ButtonLink>
    </form>
  );
}

type RemovalProps = { version: number; list: Removable["list"]; id: string; title: string; consequence: string };

/** Asks before something is taken out; the link of its row leads here. */
export function Removal({ version, list, id, title, consequence }: RemovalProps) {
  const { order } = useWords().editions;
  return (
    <Notice tone="warn" live title={order.sure(title)}>
      <p>{consequence}</p>
      <form method="post" action="?">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="list" value={list} />
        <input type="hidden" name="id" value={id} />
        <ButtonRow>
          <Button variant="danger" name="intent" value="remove">
            {order.confirm}
          </Button>
          <ButtonLink variant="quiet" href="?">
            {order.keep}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Notice>
  );
}
