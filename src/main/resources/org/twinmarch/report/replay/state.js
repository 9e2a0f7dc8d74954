// What is where at a moment: a pure function of the data.

const data = JSON.parse(document.getElementById('data').textContent);
const LINGER_HOURS = Math.max(0.2, (data.to - data.from) / 60);

/** How many of rows in order of their first number do not begin after a moment. */
function begun(rows, hours) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle][0] <= hours) { low = middle + 1; } else { high = middle; }
  }
  return low;
}
const lastBegun = (rows, hours) => rows[begun(rows, hours) - 1];
const between = (from, to, share) => from + share * (to - from);
const share = (from, to, hours) => to > from ? (hours - from) / (to - from) : 0;
const shows = km => km >= data.fromKm && km <= data.toKm;

function unitAt(unit, hours) {
  const piece = lastBegun(unit.pieces, hours);
  if (!piece || hours > piece[4]) { return null; }
  const done = share(piece[0], piece[4], hours);
  const km = between(piece[1], piece[5], done);
  return shows(km) ? {
    name: unit.name, side: unit.side, kind: unit.kind, doing: data.doings[piece[3]],
    km, depthKm: between(piece[2], piece[6], done)
  } : null;
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
const lasting = (rows, hours) => rows.filter(row => row[0] <= hours && hours < row[1]);
const justNow = (rows, hours) => rows.filter(row => row[0] <= hours && hours <= row[0] + LINGER_HOURS);
function stateAt(hours) {
  return {
    hours,
    light: lastBegun(data.spells, hours) || data.spells[0],
    units: there(data.units.map(unit => unitAt(unit, hours))),
    parties: there(data.parties.map(party => partyAt(party, hours))),
    messages: data.messages.filter(message => message.sent <= hours && hours <= message.arrives)
      .map(message => ({ to: message.to, km: message.km, done: share(message.sent, message.arrives, hours) })),
    alarms: justNow(data.alarms, hours),
    breaches: lasting(data.breaches, hours),
    bombs: lasting(data.bombs, hours),
    attacks: justNow(data.attacks, hours),
    fences: data.fences.map(fence => fenceAt(fence, hours))
  };
}
