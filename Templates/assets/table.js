/**
 * Filters and sorts the table of codes in place. What is chosen stands in the address, so that it can be shared and
 * survives going back. Without this module the table is complete and grouped by category.
 */

const table = document.querySelector("table.codes");
const form = document.querySelector("form.filters");
if (table && form) filter(table, form);

function filter(table, form) {
  const groups = [...table.tBodies].map((body) => ({ body, head: body.querySelector(".group"), rows: rowsOf(body) }));
  const rows = groups.flatMap((group) => group.rows);
  const sorted = document.createElement("tbody");
  const count = form.querySelector("[role=status]");
  const columns = [...table.tHead.rows[0].cells].map(sortable);
  const collator = new Intl.Collator("en", { numeric: true });
  const RANKS = { severity: ["low", "medium", "high", "critical"] };
  let order = null;

  function rowsOf(body) {
    return [...body.rows].filter((row) => row.dataset.type).map((row) => ({
      row, ...row.dataset, code: row.cells[0].textContent, title: row.cells[1].textContent, text: row.textContent.toLowerCase(),
    }));
  }

  /** Turns the head of a column into a button. */
  function sortable(cell) {
    const name = cell.textContent.trim().toLowerCase();
    const button = document.createElement("button");
    button.type = "button";
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener("click", () => {
      order = order === name ? `-${name}` : order === `-${name}` ? null : name;
      apply();
      save();
    });
    return { cell, name };
  }

  function apply() {
    const wanted = Object.fromEntries(new FormData(form));
    const words = wanted.words.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const entry of rows) {
      const fits = ["type", "severity", "category"].every((key) => !wanted[key] || entry[key] === wanted[key])
        && words.every((word) => entry.text.includes(word));
      entry.row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    arrange();
    for (const { head, rows } of groups) if (head) head.hidden = rows.every(({ row }) => row.hidden);
    count.textContent = shown === rows.length ? `${rows.length} codes` : `${shown} of ${rows.length} codes`;
  }

  /** Groups belong to the order of codes; another order has one list. */
  function arrange() {
    for (const { cell, name } of columns) {
      const direction = order === name ? "ascending" : order === `-${name}` ? "descending" : null;
      if (direction) cell.setAttribute("aria-sort", direction);
      else cell.removeAttribute("aria-sort");
    }
    if (!order) {
      for (const { body, rows } of groups) body.append(...rows.map(({ row }) => row));
      sorted.replaceWith(...groups.map(({ body }) => body));
      return;
    }
    const key = order.replace("-", "");
    const rank = (entry) => RANKS[key]?.indexOf(entry[key]);
    const compare = (a, b) => (RANKS[key] ? rank(a) - rank(b) : collator.compare(a[key], b[key])) || collator.compare(a.code, b.code);
    const sign = order.startsWith("-") ? -1 : 1;
    sorted.append(...[...rows].sort((a, b) => sign * compare(a, b)).map(({ row }) => row));
    if (!sorted.isConnected) table.append(sorted);
    for (const { body } of groups) body.remove();
  }

  function save() {
    const address = new URL(location);
    for (const [key, value] of [...new FormData(form), ["sort", order]]) {
      if (value) address.searchParams.set(key, value);
      else address.searchParams.delete(key);
    }
    history.replaceState(history.state, "", address);
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name) field.value = asked.get(field.name) ?? "";
    for (const field of form.querySelectorAll("select")) if (field.selectedIndex < 0) field.value = "";
    const sort = asked.get("sort");
    order = columns.some(({ name }) => name === sort?.replace(/^-/, "")) ? sort : null;
    apply();
  }

  form.addEventListener("input", () => { apply(); save(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => { order = null; setTimeout(() => { apply(); save(); }); });
  restore();
}
