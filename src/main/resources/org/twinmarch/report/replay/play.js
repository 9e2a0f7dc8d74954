// Time, and who moves it.

const HOUR_STEP = 1;
const MINUTE_STEP = 1 / 60;
const SPEEDS = [[1, '1 min'], [5, '5 min'], [15, '15 min'], [60, '1 h'], [360, '6 h'], [1440, '1 day']];
let views = [];
let now = data.from;
let playing = false;
let lastFrame = null;
const still = matchMedia('(prefers-reduced-motion: reduce)');
function show(hours) {
  now = Math.min(data.to, Math.max(data.from, hours));
  find('scrub').value = now;
  const state = stateAt(now);
  views.forEach(view => drawMoving(view, state));
  tell(state);
}
function play(on) {
  playing = on;
  lastFrame = null;
  find('play').textContent = on ? 'Pause' : 'Play';
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
function hurry(steps) {
  const speeds = find('speed');
  speeds.selectedIndex = Math.min(SPEEDS.length - 1, Math.max(0, speeds.selectedIndex + steps));
}
/** Lays the views out anew for the room that they have. */
function layOut() {
  views = data.map ? [lineView(), mapView()] : [lineView()];
  show(now);
}
/** A map of a line that runs east and west gets the whole width; without a map there is no room for one. */
function makeRoom() {
  if (!data.map) {
    find('map-figure').remove();
    return;
  }
  const spread = i => Math.max(...data.map.line.map(row => row[i])) - Math.min(...data.map.line.map(row => row[i]));
  find('views').classList.add(spread(1) > 1.5 * spread(2) ? 'broad' : 'tall');
  const whole = data.fromKm <= 0 && data.toKm >= data.map.line[data.map.line.length - 1][0];
  find('map-words').textContent = `The same on the map${whole ? '' : `: ${round(data.fromKm)} to ${round(data.toKm)} km, the thick piece of the line`}. `
    + 'What is beside the line is drawn farther from it than it is.';
  find('map').setAttribute('aria-label', `Map of the line. ${data.map.words} The page shows ${round(data.fromKm)} to ${round(data.toKm)} km.`);
}
function pressed(event) {
  const inside = event.target.closest('select, button, input');
  if (event.ctrlKey || event.altKey || event.metaKey || (inside && inside.tagName === 'SELECT')) { return; }
  const hop = event.shiftKey ? HOUR_STEP : MINUTE_STEP;
  const moves = { ArrowLeft: now - hop, ArrowRight: now + hop, Home: data.from, End: data.to };
  if (event.key === ' ' && !(inside && inside.tagName === 'BUTTON')) {
    play(!playing);
  } else if (event.key in moves) {
    show(moves[event.key]);
  } else if (event.key === '+' || event.key === '-') {
    hurry(event.key === '+' ? 1 : -1);
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
addEventListener('resize', layOut);
legend();
makeRoom();
layOut();
/** For tests and for the console of a browser. */
window.twinmarch = { stateAt, show, now: () => now };
