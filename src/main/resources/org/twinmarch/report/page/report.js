
'use strict';
// Puts a button into each heading of a table; it sorts by its column, and the other way round when it is pressed again.
for (const table of document.querySelectorAll('table.sortable')) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const descending = heading.getAttribute('aria-sort') === 'ascending';
      headings.forEach(other => other.setAttribute('aria-sort', 'none'));
      heading.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      sort(table.tBodies[0], column, descending ? -1 : 1);
    });
  });
}

// Numbers by size, words by alphabet; cells without a number come last, in whichever direction.
function sort(body, column, sign) {
  const keyed = [...body.rows].map(row => {
    const cell = row.cells[column];
    return {row, words: cell.textContent, number: 'value' in cell.dataset ? Number(cell.dataset.value) : NaN};
  });
  const numeric = keyed.some(key => !Number.isNaN(key.number));
  keyed.sort((a, b) => {
    if (!numeric) {
      return sign * a.words.localeCompare(b.words, 'en', {numeric: true});
    }
    if (Number.isNaN(a.number) || Number.isNaN(b.number)) {
      return Number.isNaN(a.number) - Number.isNaN(b.number);
    }
    return a.number === b.number ? 0 : sign * (a.number < b.number ? -1 : 1);
  });
  body.append(...keyed.map(key => key.row));
}

// What is folded on the screen is printed, and folded again afterwards.
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open], .bulk)')];
  folded.forEach(details => { details.open = true; });
});
addEventListener('afterprint', () => folded.forEach(details => { details.open = false; }));
