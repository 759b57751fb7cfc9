/** Keeps the sentence that tells a sum in step with the numbers that are summed; what is to be removed does not count. */
export function startSums() {
  for (const sentence of document.querySelectorAll<HTMLElement>("[data-sum-of]")) {
    const fields = [...document.querySelectorAll<HTMLInputElement>(`[${sentence.dataset.sumOf}]`)];
    const tell = () => {
      const kept = fields.filter((field) => !field.closest("fieldset")?.querySelector("[data-removes]:checked"));
      const sum = kept.reduce((sum, { value }) => sum + (Number(value) || 0), 0);
      sentence.textContent = (sentence.dataset.template ?? "").replace("{sum}", String(sum));
    };
    for (const form of new Set(fields.map(({ form }) => form))) form?.addEventListener("input", tell);
  }
}
