import { paths } from "~/site/paths";
import { Button, ButtonLink } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { useWords } from "../../visitor";

type Props = { proposalId: string; version: number; place: number; total: number; name: string };

/** What may be done with an indicator of the list; every button says which one it means. */
export function ListActions({ proposalId, version, place, total, name }: Props) {
  const { indicators: says } = useWords();
  const which = <span className="sr-only">: {name}</span>;
  return (
    <div className="mt-2 print:hidden">
      <form method="post" action="?" className="-ms-2 flex flex-wrap items-center gap-x-3">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="place" value={place} />
        <ButtonLink href={`${paths.indicators(proposalId)}?ubah=${place + 1}#isian`} variant="quiet">
          {says.change}
          {which}
        </ButtonLink>
        {place > 0 && (
          <Button variant="quiet" name="intent" value="up">
            {says.up}
            {which}
          </Button>
        )}
        {place < total - 1 && (
          <Button variant="quiet" name="intent" value="down">
            {says.down}
            {which}
          </Button>
        )}
      </form>
      <Disclosure
        label={
          <>
            {says.remove}
            {which}
          </>
        }
      >
        <form method="post" action="?" className="flow">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="place" value={place} />
          <p className="max-w-measure">{says.removeSure}</p>
          <Button variant="danger" name="intent" value="remove">
            {says.removeYes}
            {which}
          </Button>
        </form>
      </Disclosure>
    </div>
  );
}
