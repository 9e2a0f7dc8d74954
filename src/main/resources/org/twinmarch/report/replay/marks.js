// What things look like, and how a state is drawn in a view. A view says where a place lies on its paper.

const find = id => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';
const depthA = Math.max(data.depthA, 0.5);
const depthB = Math.max(data.depthB, 0.5);
const CIRCLE = r => `M-${r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 -${2 * r},0`;
const SQUARE = r => `M-${r},-${r}h${2 * r}v${2 * r}h-${2 * r}z`;
const ENDINGS = {
  apprehended: CIRCLE(6), 'turned-back': SQUARE(5), 'got-away': 'M0,-7L6.5,5L-6.5,5z', undetected: 'M0,-7L7,0L0,7L-7,0z'
};
/** Each points at side B; told apart by shape as well as by colour. */
const FLOWS = [
  'M0,8L6,-5L-6,-5z', 'M0,8L6,-7L0,-2L-6,-7z', 'M0,8L5,2L5,-6L-5,-6L-5,2z',
  'M0,9L5,-2L0,-7L-5,-2z', 'M0,9L4.6,1A5,5 0 1,0 -4.6,1z', 'M0,8L7,1L3,1L3,-7L-3,-7L-3,1L-7,1z'
];
const BREACH = 'M-4,-7L4,7M4,-7L-4,7';
const FRONT = 'M0,-9V9';
const LETTER = 'M-4.5,-3.5h9v7h-9zM-4.5,-3.5L0,0.5L4.5,-3.5';
const BOMB = 'M-4,1a4,4 0 1,0 8,0a4,4 0 1,0 -8,0M2.5,-2L6,-6.5';
const BURST = 'M0,-9L2,-3L8,-5L4,0L8,5L2,3L0,9L-2,3L-8,5L-4,0L-8,-5L-2,-3z';

function element(name, attributes, parent) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) { made.setAttribute(key, value); }
  parent.append(made);
  return made;
}
function text(words, attributes, parent) {
  const made = element('text', attributes, parent);
  made.textContent = words;
  return made;
}
function title(made, words) {
  const name = document.createElementNS(SVG, 'title');
  name.textContent = words;
  made.append(name);
}
const unitShape = (kind, side) => side === 'a' ? CIRCLE(kind === 'post' ? 3 : 5) : SQUARE(kind === 'post' ? 3 : 4.5);
const unitClass = unit => `unit side-${unit.side} ${unit.kind}`
  + (unit.doing === 'out-of-action' ? ' lost' : unit.doing === 'patrols' ? '' : ' busy');
const flowClass = flow => `flow-${flow % FLOWS.length}`;
/** Turned by half where the flow goes from side B to side A. */
const flowTurn = flow => data.flows[flow].direction > 0 ? 0 : 180;
const sign = side => side === 'a' ? -1 : 1;

function mark(view, shape, classes, spot, turn = spot.turn) {
  const where = `translate(${spot.x.toFixed(1)},${spot.y.toFixed(1)})`;
  const how = (turn ? ` rotate(${turn.toFixed(1)})` : '') + (view.scale === 1 ? '' : ` scale(${view.scale})`);
  return element('path', { d: shape, class: classes, transform: where + how }, view.moving);
}
function drawFence(view, fence, now) {
  const from = Math.max(fence.fromKm, data.fromKm);
  const to = Math.min(fence.toKm, data.toKm);
  const stroke = (a, b, classes) => {
    if (b > a) { element('path', { class: classes, d: view.along(a, b) }, view.moving); }
  };
  const front = now.frontKm === null ? to : Math.min(Math.max(now.frontKm, from), to);
  const whole = now.builtKm >= (fence.toKm - fence.fromKm) - 1e-6;
  stroke(from, front, now.frontKm === null && !whole ? 'fence open' : 'fence');
  stroke(front, to, whole ? 'fence' : 'fence open');
  if (now.frontKm > fence.fromKm && now.frontKm < fence.toKm && shows(now.frontKm)) {
    mark(view, FRONT, 'front', view.spot(now.frontKm, 0));
  }
}
function drawMessage(view, message) {
  const ends = message.to === 'b' ? [-depthA, depthB] : [depthB, -depthA];
  const [from, to] = ends.map(depth => view.spot(message.km, depth));
  element('path', { class: 'message', d: `M${from.x},${from.y}L${to.x},${to.y}` }, view.moving);
  const spot = { x: between(from.x, to.x, message.done), y: between(from.y, to.y, message.done), turn: 0 };
  mark(view, LETTER, 'carried', spot);
}
/** A bomb lies on a road of its side, and an attack happens there: the model knows no depth for either. */
const roadside = (view, km, side) => view.spot(km, sign(side) * (side === 'a' ? depthA : depthB) / 6);
function drawParty(view, party) {
  const spot = view.spot(party.km, party.depthKm);
  if (party.outcome) {
    title(mark(view, ENDINGS[party.outcome], `ending ${flowClass(party.flow)}`, spot, 0), `${party.name}: ${party.outcome}`);
  } else {
    const classes = `party ${flowClass(party.flow)}${party.detected ? ' seen' : ''}`;
    title(mark(view, FLOWS[party.flow % FLOWS.length], classes, spot, spot.turn + flowTurn(party.flow)), party.name);
  }
}
const TOP = { post: 0, patrol: 1 };
const height = unit => (unit.doing === 'patrols' ? 0 : 2) + TOP[unit.kind];
function drawMoving(view, state) {
  view.moving.replaceChildren();
  view.sky.setAttribute('class', `sky${state.light[2] ? ' dark' : ''}${state.light[3] ? ' dusty' : ''}`);
  data.fences.forEach((fence, i) => drawFence(view, fence, state.fences[i]));
  state.breaches.forEach(breach => mark(view, BREACH, 'breach', view.spot(breach[2], 0)));
  state.alarms.forEach(alarm => mark(view, CIRCLE(9), 'alarm', view.spot(alarm[1], 0)));
  state.messages.forEach(message => drawMessage(view, message));
  [...state.units].sort((one, other) => height(one) - height(other)).forEach(unit => title(
    mark(view, unitShape(unit.kind, unit.side), unitClass(unit), view.unitSpot(unit), 0), `${unit.name}: ${unit.doing}`));
  state.bombs.forEach(bomb => title(mark(view, BOMB, 'bomb', roadside(view, bomb[2], bomb[3]), 0), 'bomb'));
  state.parties.forEach(party => drawParty(view, party));
  state.attacks.forEach(attack => title(mark(view, BURST, 'attack', roadside(view, attack[1], attack[2]), 0), attack[3]));
}
