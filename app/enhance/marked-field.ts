export type MarkedField = ReturnType<typeof markedField>;

/** A field that the script marks as wrong, as the server marks those that it refuses, until it is told otherwise. */
export function markedField(input: HTMLInputElement) {
  const described = input.getAttribute("aria-describedby") ?? "";
  return {
    clear() {
      input.removeAttribute("aria-invalid");
      input.setAttribute("aria-describedby", described);
    },
    /** `told` is the id of the sentence that says why. */
    refuse(told: string) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby")} ${told}`.trim());
    },
  };
}
