
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const find = id => document.getElementById(id);
  const SVG = 'http://www.w3.org/2000/svg';
  const HOUR_MS = 3600000;
  const SPEEDS = [[1, '1 min'], [5, '5 min'], [15, '15 min'], [60, '1 h']];
  const LINGER_HOURS = Math.max(0.2, (data.to - data.from) / 60);
  const RECENT = 7;
  const ENDINGS = {
    apprehended: 'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0', 'turned-back': 'M-5,-5h10v10h-10z',
    'got-away': 'M0,-7L6.5,5L-6.5,5z', undetected: 'M0,-7L7,0L0,7L-7,0z'
  };

  // What is where at a moment: a pure function of the data.

  /** The last of rows in order of their first number that does not begin after a moment. */
  function lastBegun(rows, hours) {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle][0] <= hours) { low = middle + 1; } else { high = middle; }
    }
    return rows[low - 1];
  }
  const between = (from, to, share) => from + share * (to - from);
  const share = (from, to, hours) => to > from ? (hours - from) / (to - from) : 0;

  function unitAt(unit, hours) {
    const piece = lastBegun(unit.pieces, hours);
    if (!piece || hours > piece[4]) { return null; }
    const done = share(piece[0], piece[4], hours);
    return {
      name: unit.name, side: unit.side, kind: unit.kind, doing: data.doings[piece[3]],
      km: between(piece[1], piece[5], done), depthKm: between(piece[2], piece[6], done)
    };
  }
  function partyAt(party, hours) {
    if (hours < party.path[0][0] || hours > party.end + LINGER_HOURS) { return null; }
    const at = Math.min(hours, party.end);
    const turn = party.path.findIndex(point => point[0] >= at);
    const after = party.path[Math.max(1, turn < 0 ? party.path.length - 1 : turn)];
    const before = party.path[Math.max(1, turn < 0 ? party.path.length - 1 : turn) - 1];
    return {
      name: party.name, flow: party.flow, km: party.km,
      depthKm: between(before[1], after[1], share(before[0], after[0], at)),
      detected: party.detected !== null && party.detected <= hours,
      outcome: hours >= party.end ? party.outcome : null
    };
  }
  function fenceAt(fence, hours) {
    const rows = fence.growth;
    const row = lastBegun(rows, hours) || rows[0];
    const next = rows[Math.min(rows.indexOf(row) + 1, rows.length - 1)];
    const done = share(row[0], next[0], hours);
    const frontKm = row[2] === null ? null : between(row[2], next[2], done);
    return { name: fence.name, builtKm: between(row[1], next[1], done), frontKm };
  }
  const there = list => list.filter(item => item !== null);
  function stateAt(hours) {
    return {
      hours,
      light: lastBegun(data.spells, hours) || data.spells[0],
      units: there(data.units.map(unit => unitAt(unit, hours))),
      parties: there(data.parties.map(party => partyAt(party, hours))),
      messages: data.messages.filter(message => message.sent <= hours && hours <= message.arrives)
        .map(message => ({ to: message.to, km: message.km, done: share(message.sent, message.arrives, hours) })),
      alarms: data.alarms.filter(alarm => alarm[0] <= hours && hours <= alarm[0] + LINGER_HOURS),
      breaches: data.breaches.filter(breach => breach[0] <= hours && hours < breach[1]),
      fences: data.fences.map(fence => fenceAt(fence, hours))
    };
  }

  // The drawing.

  const line = find('line');
  const depthA = Math.max(data.depthA, 0.5);
  const depthB = Math.max(data.depthB, 0.5);
  const MARGIN = { left: 14, right: 14, top: 26, bottom: 46 };
  let width = 0;
  let height = 0;
  const x = km => MARGIN.left + (km - data.fromKm) / (data.toKm - data.fromKm) * (width - MARGIN.left - MARGIN.right);
  const y = depth => {
    const room = height - MARGIN.top - MARGIN.bottom;
    return MARGIN.top + Math.min(1.02, Math.max(-0.02, (depth + depthA) / (depthA + depthB))) * room;
  };
  const shows = km => km >= data.fromKm && km <= data.toKm;

  function element(name, attributes, parent) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) { made.setAttribute(key, value); }
    parent.append(made);
    return made;
  }
  function text(words, attributes, parent) {
    element('text', attributes, parent).textContent = words;
  }
  function stepKm() {
    const least = (data.toKm - data.fromKm) * 75 / width;
    const power = Math.pow(10, Math.floor(Math.log10(least)));
    return [1, 2, 5, 10].map(digit => digit * power).find(step => step >= least);
  }
  function drawGround() {
    line.replaceChildren();
    width = line.clientWidth;
    height = line.clientHeight;
    line.setAttribute('viewBox', `0 0 ${width} ${height}`);
    element('rect', { id: 'sky', class: 'sky', x: 0, y: 0, width, height }, line);
    text(data.sideA, { x: MARGIN.left, y: 17, class: 'zone' }, line);
    text(data.sideB, { x: MARGIN.left, y: height - 28, class: 'zone' }, line);
    element('line', { class: 'border', x1: x(data.fromKm), x2: x(data.toKm), y1: y(0), y2: y(0) }, line);
    const step = stepKm();
    const bottom = height - 20;
    element('line', { class: 'axis', x1: x(data.fromKm), x2: x(data.toKm), y1: bottom, y2: bottom }, line);
    for (let mark = Math.ceil(data.fromKm / step); mark * step <= data.toKm; mark++) {
      const km = mark * step;
      const at = x(km);
      element('line', { class: 'axis', x1: at, x2: at, y1: bottom, y2: bottom + 4 }, line);
      const anchor = at < 40 ? 'start' : at > width - 40 ? 'end' : 'middle';
      text(`${Number(km.toPrecision(6))} km`, { x: at, y: height - 3, 'text-anchor': anchor }, line);
    }
    element('g', { id: 'moving' }, line);
  }
  const unitShape = (kind, side) => kind === 'post'
    ? (side === 'a' ? 'M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0' : 'M-3,-3h6v6h-6z')
    : (side === 'a' ? 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0' : 'M-4.5,-4.5h9v9h-9z');
  const unitClass = unit => `unit side-${unit.side} ${unit.kind}`
    + (unit.doing === 'out-of-action' ? ' lost' : unit.doing === 'patrols' ? '' : ' busy');
  const partyShape = direction => direction > 0 ? 'M0,8L6,-5L-6,-5z' : 'M0,-8L6,5L-6,5z';
  function mark(shape, classes, km, depthKm, parent) {
    return element('path', { d: shape, class: classes, transform: `translate(${x(km).toFixed(1)},${y(depthKm).toFixed(1)})` }, parent);
  }
  function drawFence(fence, now, parent) {
    const from = Math.max(fence.fromKm, data.fromKm);
    const to = Math.min(fence.toKm, data.toKm);
    const stroke = (a, b, classes) => {
      if (b > a) { element('line', { class: classes, x1: x(a), x2: x(b), y1: y(0), y2: y(0) }, parent); }
    };
    const front = now.frontKm === null ? to : Math.min(Math.max(now.frontKm, from), to);
    const whole = now.builtKm >= (fence.toKm - fence.fromKm) - 1e-6;
    stroke(from, front, now.frontKm === null && !whole ? 'fence open' : 'fence');
    stroke(front, to, whole ? 'fence' : 'fence open');
    if (now.frontKm !== null && !whole && shows(now.frontKm)) {
      element('line', { class: 'front', x1: x(now.frontKm), x2: x(now.frontKm), y1: y(0) - 9, y2: y(0) + 9 }, parent);
    }
  }
  function drawMoving(state) {
    const moving = find('moving');
    const drawn = document.createDocumentFragment();
    find('sky').setAttribute('class', `sky${state.light[2] ? ' dark' : ''}${state.light[3] ? ' dusty' : ''}`);
    data.fences.forEach((fence, i) => drawFence(fence, state.fences[i], drawn));
    state.breaches.forEach(breach => mark('M-4,-7L4,7M4,-7L-4,7', 'breach', breach[2], 0, drawn));
    state.alarms.forEach(alarm => mark('M-9,0a9,9 0 1,0 18,0a9,9 0 1,0 -18,0', 'alarm', alarm[1], 0, drawn));
    for (const message of state.messages) {
      const ends = message.to === 'b' ? [-depthA, depthB] : [depthB, -depthA];
      const at = x(message.km);
      element('line', { class: 'message', x1: at, x2: at, y1: y(ends[0]), y2: y(ends[1]) }, drawn);
      mark('M-4,-3h8v6h-8z', 'carried', message.km, between(ends[0], ends[1], message.done), drawn);
    }
    const order = { post: 0, patrol: 1 };
    state.units.filter(unit => shows(unit.km)).sort((one, other) => order[one.kind] - order[other.kind])
      .forEach(unit => title(mark(unitShape(unit.kind, unit.side), unitClass(unit), unit.km, unit.depthKm, drawn),
        `${unit.name}: ${unit.doing}`));
    for (const party of state.parties) {
      const flow = data.flows[party.flow];
      const made = party.outcome
        ? mark(ENDINGS[party.outcome], 'ending', party.km, party.depthKm, drawn)
        : mark(partyShape(flow.direction), `party flow-${party.flow % 6}${party.detected ? ' seen' : ''}`, party.km, party.depthKm, drawn);
      title(made, party.outcome ? `${party.name}: ${party.outcome}` : party.name);
    }
    moving.replaceChildren(drawn);
  }
  function title(made, words) {
    const name = document.createElementNS(SVG, 'title');
    name.textContent = words;
    made.append(name);
  }

  // The words beside it.

  const start = Date.parse(`${data.start}Z`);
  const dateOf = hours => new Date(start + Math.round(hours * 3600) * 1000).toISOString();
  const clockOf = hours => `${dateOf(hours).slice(0, 10)} ${dateOf(hours).slice(11, 19)}`;
  function tell(state) {
    const hours = state.hours;
    find('clock').textContent = `${clockOf(hours)}, ${state.light[4]}${state.light[3] ? ', dust' : ''}`;
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
    const busy = state.units.filter(unit => unit.doing !== 'patrols').length;
    find('line-words').textContent = `Units on the line: ${state.units.length}, busy: ${busy}. Parties on their way: ${under}. `
      + `Breaches open: ${state.breaches.length}. Messages under way: ${state.messages.length}.`;
  }
  function begun(events, hours) {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (events[middle][0] <= hours) { low = middle + 1; } else { high = middle; }
    }
    return low;
  }
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
  function legend() {
    const path = (shape, classes) => picture => element('path', { d: shape, class: classes }, picture);
    const has = kind => data.units.some(unit => unit.kind === kind);
    for (const side of ['a', 'b']) {
      const name = side === 'a' ? data.sideA : data.sideB;
      if (has('patrol')) { legendEntry(`${name}: patrol`, path(unitShape('patrol', side), `unit side-${side}`)); }
      if (has('post')) { legendEntry(`${name}: post`, path(unitShape('post', side), `unit post side-${side}`)); }
      legendEntry(`${name}: busy`, path(unitShape('patrol', side), `unit side-${side} busy`));
    }
    data.flows.forEach((flow, i) => legendEntry(flow.name, path(partyShape(flow.direction), `party flow-${i % 6}`)));
    legendEntry('detected party', path(partyShape(1), 'party flow-4 seen'));
    Object.entries(ENDINGS).forEach(([name, shape]) => legendEntry(name.replace('-', ' '), path(shape, 'ending')));
    const stroke = classes => picture => element('line', { x1: -11, x2: 11, y1: 0, y2: 0, class: classes }, picture);
    if (data.fences.length) {
      legendEntry('fence', stroke('fence'));
      legendEntry('fence planned, or in part', stroke('fence open'));
      legendEntry('breach', path('M-4,-7L4,7M4,-7L-4,7', 'breach'));
      legendEntry('alarm of the fence', path('M-8,0a8,8 0 1,0 16,0a8,8 0 1,0 -16,0', 'alarm'));
    }
    if (data.messages.length) { legendEntry('message across the line', path('M-4,-3h8v6h-8z', 'carried')); }
  }

  // Time.

  let now = data.from;
  let playing = false;
  let lastFrame = null;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  function show(hours) {
    now = Math.min(data.to, Math.max(data.from, hours));
    find('scrub').value = now;
    const state = stateAt(now);
    drawMoving(state);
    tell(state);
  }
  function play(on) {
    playing = on;
    lastFrame = null;
    find('play').textContent = on ? 'Pause' : 'Play';
    find('play').setAttribute('aria-pressed', String(on));
    if (on) {
      if (now >= data.to) { show(data.from); }
      requestAnimationFrame(frame);
    }
  }
  /** Who wants no motion gets a still picture every second. */
  function frame(time) {
    if (!playing) { return; }
    lastFrame = lastFrame === null ? time : lastFrame;
    const gone = time - lastFrame;
    if (gone >= (still.matches ? 1000 : 0)) {
      lastFrame = time;
      show(now + gone / 1000 * Number(find('speed').value) / 60);
    }
    if (now >= data.to) { play(false); } else { requestAnimationFrame(frame); }
  }
  function pressed(event) {
    const inside = event.target.closest('select, button, input');
    if (event.ctrlKey || event.altKey || event.metaKey || (inside && inside.tagName === 'SELECT')) { return; }
    const hop = event.shiftKey ? 1 : 1 / 60;
    const moves = { ArrowLeft: now - hop, ArrowRight: now + hop, Home: data.from, End: data.to };
    if (event.key === ' ' && !(inside && inside.tagName === 'BUTTON')) {
      play(!playing);
    } else if (event.key in moves) {
      show(moves[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  }

  find('study').textContent = data.study;
  find('take').textContent = `${data.question ? data.question + ' ' : ''}Policy ${data.policy}, replication ${data.replication}, seed ${data.seed}.`;
  find('extent').textContent = data.extent;
  for (const [minutes, words] of SPEEDS) {
    const option = document.createElement('option');
    option.value = minutes;
    option.textContent = `${words} a second`;
    option.selected = minutes === 15;
    find('speed').append(option);
  }
  Object.assign(find('scrub'), { min: data.from, max: data.to, step: 'any' });
  find('scrub').addEventListener('input', event => { show(Number(event.target.value)); });
  find('play').addEventListener('click', () => play(!playing));
  document.addEventListener('keydown', pressed);
  addEventListener('resize', () => { drawGround(); show(now); });
  legend();
  drawGround();
  show(data.from);
  window.twinmarch = { stateAt, show, now: () => now };
})();
