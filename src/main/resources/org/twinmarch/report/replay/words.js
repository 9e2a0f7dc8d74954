// The words beside it.

const RECENT = 7;
const start = Date.parse(`${data.start}Z`);
const dateOf = hours => new Date(start + Math.round(hours * 3600) * 1000).toISOString();
const clockOf = hours => `${dateOf(hours).slice(0, 10)} ${dateOf(hours).slice(11, 19)}`;
function tell(state) {
  const hours = state.hours;
  find('clock').textContent = [clockOf(hours), state.light[4], state.light[3] ? 'dust' : ''].filter((word) => word).join(', ');
  find('scrub').setAttribute('aria-valuetext', clockOf(hours));
  const recent = data.events.slice(0, begun(data.events, hours)).slice(-RECENT).reverse();
  find('events').replaceChildren(...recent.map(event => item(event)));
  const counts = Object.fromEntries(Object.keys(ENDINGS).map(outcome => [outcome, 0]));
  let under = 0;
  for (const party of data.parties) {
    if (party.end <= hours) { counts[party.outcome]++; } else if (party.path[0][0] <= hours) { under++; }
  }
  const rows = [['on their way', under], ...Object.entries(counts).map(([outcome, n]) => [outcome.replace('-', ' '), n])];
  find('counts').replaceChildren(...rows.map(([name, number]) => {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = name;
    const cell = document.createElement('td');
    cell.textContent = number;
    row.append(head, cell);
    return row;
  }));
  find('line-words').textContent = wordsOf(state, under);
}
/** The picture in words: of what the page holds at any time, how much there is now. */
function wordsOf(state, under) {
  const lost = count(state.units, unit => unit.doing === 'out-of-action');
  const rest = [['breaches', 'Breaches open'], ['bombs', 'Bombs'], ['messages', 'Messages under way']];
  return `Units here: ${state.units.length}, busy: ${count(state.units, isBusy)}${lost ? `, out of action: ${lost}` : ''}. `
    + `Parties on their way: ${under}.` + rest.filter(([key]) => data[key].length).map(([key, words]) => ` ${words}: ${state[key].length}.`).join('');
}
const count = (list, holds) => list.filter(holds).length;
const isBusy = unit => unit.doing !== 'patrols' && unit.doing !== 'out-of-action';
function item(event) {
  const made = document.createElement('li');
  const when = document.createElement('span');
  when.className = 'when';
  when.textContent = clockOf(event[0]).slice(5, 16);
  made.append(when, event[1]);
  return made;
}
function legendEntry(words, draw) {
  const made = document.createElement('li');
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '-12 -10 24 20');
  picture.setAttribute('aria-hidden', 'true');
  draw(picture);
  made.append(picture, words);
  find('legend').append(made);
}
/** Names what the page holds, and nothing else. */
function legend() {
  const path = (shape, classes, turn = 0) => picture => element('path', { d: shape, class: classes, transform: `rotate(${turn})` }, picture);
  const has = (side, kind) => data.units.some(unit => unit.side === side && unit.kind === kind);
  const does = doing => unit => unit.pieces.some(piece => doing(data.doings[piece[3]]));
  for (const side of ['a', 'b']) {
    const name = side === 'a' ? data.sideA : data.sideB;
    const units = data.units.filter(unit => unit.side === side);
    const entry = (words, kind, classes) => legendEntry(`${name}: ${words}`, path(unitShape(kind, side), `unit side-${side} ${classes}`));
    if (has(side, 'patrol')) { entry('patrol', 'patrol', 'patrol'); }
    if (has(side, 'post')) { entry('post', 'post', 'post'); }
    if (units.some(does(doing => isBusy({ doing })))) { entry('busy', 'patrol', 'busy'); }
    if (units.some(does(doing => doing === 'out-of-action'))) { entry('out of action', 'patrol', 'lost'); }
  }
  data.flows.forEach((flow, i) => legendEntry(flow.name, path(FLOWS[i % FLOWS.length], `party ${flowClass(i)}`, flowTurn(i))));
  if (data.parties.some(party => party.detected !== null)) { legendEntry('detected party', path(FLOWS[0], 'party none seen')); }
  Object.entries(ENDINGS).filter(([name]) => data.parties.some(party => party.outcome === name))
    .forEach(([name, shape]) => legendEntry(`party: ${name.replace('-', ' ')}`, path(shape, 'ending')));
  legendEntry('border', path('M-11,0H11', 'border'));
  if (data.fences.length) {
    legendEntry('fence', path('M-11,0H11', 'fence'));
    legendEntry('fence planned, or in part', path('M-11,0H11', 'fence open'));
  }
  if (data.fences.some(fence => fence.growth.some(row => row[2] > fence.fromKm))) {
    legendEntry('front of the fence', path(`M-11,0H0${FRONT}`, 'front'));
  }
  const rest = [['breaches', 'breach', BREACH, 'breach'], ['alarms', 'alarm of the fence', CIRCLE(8), 'alarm'],
    ['messages', 'message across the line', LETTER, 'carried'], ['bombs', 'roadside bomb', BOMB, 'bomb'],
    ['attacks', 'attack', BURST, 'attack']];
  rest.filter(([key]) => data[key].length).forEach(([, words, shape, classes]) => legendEntry(words, path(shape, classes)));
}
