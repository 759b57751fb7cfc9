import { Icon } from "./icon";

type CutLineProps = { id?: string; label: string; columns: number };

/** The row that says where a list is cut. The one thing on its page that marigold points at. */
export function CutLine({ id, label, columns }: CutLineProps) {
  return (
    <tr id={id} className="cut-line">
      <td colSpan={columns}>
        <div className="flex items-center gap-3 py-2 font-bold text-marigold-ink">
          <Icon name="up" className="size-4" />
          {label}
          <span className="h-0.75 grow bg-marigold" />
        </div>
      </td>
    </tr>
  );
}
