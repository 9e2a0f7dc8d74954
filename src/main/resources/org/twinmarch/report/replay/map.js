// The map: the same state along the line as it runs on the ground, what is beside it set off by more than the scale would.

/** How far from the line the far edge of a zone is drawn, and a unit at least, to its own side [px]. */
const ZONE_ROOM = 16;
const UNIT_ROOM = 6;
/** Room that names keep from the line, so that no mark can reach them. */
const NAME_ROOM = ZONE_ROOM + 12;
const MAP_MARGIN = { side: NAME_ROOM + 2, top: NAME_ROOM + 2, bottom: NAME_ROOM + 34 };
/** Half the length of the line over which its direction is taken, so that small bends do not throw marks about [px]. */
const CHORD_ROOM = 14;
const MARK_SCALE = 0.7;

/** Puts the line into an area: where it runs on paper, by chainage. */
function laidOut(rows, width, height) {
  const room = { x: width - 2 * MAP_MARGIN.side, y: height - MAP_MARGIN.top - MAP_MARGIN.bottom };
  const [low, high] = [Math.min, Math.max].map(pick => [1, 2].map(i => rows.reduce((best, row) => pick(best, row[i]), rows[0][i])));
  const pxPerKm = Math.min(room.x / (high[0] - low[0]), room.y / (high[1] - low[1]));
  const left = MAP_MARGIN.side + room.x / 2 - pxPerKm * (low[0] + high[0]) / 2;
  const top = MAP_MARGIN.top + room.y / 2 - pxPerKm * (low[1] + high[1]) / 2;
  return { pxPerKm, points: rows.map(row => [row[0], left + pxPerKm * row[1], top + pxPerKm * row[2]]) };
}
function mapView() {
  const svg = find('map');
  const width = svg.clientWidth;
  const height = svg.clientHeight;
  const { pxPerKm, points } = laidOut(data.map.line, width, height);
  const lengthKm = points[points.length - 1][0];
  const lengthPx = points.slice(1).reduce((sum, point, i) => sum + Math.hypot(point[1] - points[i][1], point[2] - points[i][2]), 0);
  const chordKm = CHORD_ROOM * lengthKm / lengthPx;

  function foot(km) {
    const at = Math.min(points.length - 2, Math.max(0, begun(points, km) - 1));
    const [from, to] = [points[at], points[at + 1]];
    const done = Math.min(1, Math.max(0, share(from[0], to[0], km)));
    return [between(from[1], to[1], done), between(from[2], to[2], done)];
  }
  /** Away from the line towards side B: a vector of length 1. */
  function towardsB(km) {
    const from = foot(Math.max(0, km - chordKm));
    const to = foot(Math.min(lengthKm, km + chordKm));
    const length = Math.max(1e-9, Math.hypot(to[0] - from[0], to[1] - from[1]));
    const hand = data.map.left === 'a' ? 1 : -1;
    return [-hand * (to[1] - from[1]) / length, hand * (to[0] - from[0]) / length];
  }
  function spotOff(km, px) {
    const [x, y] = foot(km);
    const [east, south] = towardsB(km);
    return { x: x + px * east, y: y + px * south, turn: Math.atan2(south, east) * 180 / Math.PI - 90 };
  }
  /** Steep near the line, so that near and far from it look different. */
  function off(depthKm) {
    const part = Math.min(1, Math.abs(depthKm) / (depthKm < 0 ? depthA : depthB));
    return Math.sign(depthKm) * ZONE_ROOM * Math.pow(part, 0.4);
  }
  function unitOff(unit) {
    const side = Math.sign(unit.depthKm) || sign(unit.side);
    return side * Math.max(UNIT_ROOM, Math.abs(off(unit.depthKm)));
  }
  function along(fromKm, toKm) {
    const within = points.filter(point => point[0] > fromKm && point[0] < toKm).map(point => point.slice(1));
    return 'M' + [foot(fromKm), ...within, foot(toKm)].map(point => point.map(xy => xy.toFixed(2)).join(',')).join('L');
  }
  const view = {
    svg, width, height, pxPerKm, lengthKm, foot, along, scale: MARK_SCALE,
    spot: (km, depthKm) => spotOff(km, off(depthKm)),
    unitSpot: unit => spotOff(unit.km, unitOff(unit)),
    spotOff
  };
  svg.replaceChildren();
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  view.sky = element('rect', { class: 'sky', x: 0, y: 0, width, height }, svg);
  drawMap(view);
  view.moving = element('g', { id: 'map-moving' }, svg);
  return view;
}
function drawMap(view) {
  const { svg, along, lengthKm } = view;
  element('path', { class: 'course', d: along(0, lengthKm) }, svg);
  element('path', { class: 'stretch', d: along(data.fromKm, data.toKm) }, svg);
  const names = namesOn(view);
  drawFurniture(view, names);
  for (const km of [data.fromKm, data.toKm]) {
    const ends = [-1, 1].map(hand => view.spotOff(km, hand * (ZONE_ROOM + 4)));
    element('path', { class: 'end', d: `M${ends[0].x},${ends[0].y}L${ends[1].x},${ends[1].y}` }, svg);
    names.beside(km, `${round(km)} km`, 'km');
  }
  for (const [km, name] of data.map.places) {
    const [x, y] = view.foot(km);
    const dot = element('circle', { class: 'place', cx: x, cy: y, r: 2.5 }, svg);
    if (!names.beside(km, name, 'place-name')) { dot.remove(); }
  }
  names.side(-1, data.sideA);
  names.side(1, data.sideB);
}
/** Writes names where they lie on nothing else, or not at all. */
function namesOn(view) {
  const taken = [];
  const corridor = [];
  for (let part = 0; part <= 400; part++) { corridor.push(view.foot(view.lengthKm * part / 400)); }
  const isApart = box => taken.every(other =>
    box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
  const isFree = (box, room) => box.left >= 3 && box.top >= 3 && box.right <= view.width - 3 && box.bottom <= view.height - 3
    && isApart(box)
    && corridor.every(([x, y]) => Math.hypot(x - Math.min(Math.max(x, box.left), box.right), y - Math.min(Math.max(y, box.top), box.bottom)) >= room);
  function write(words, classes, x, y, anchor) {
    const made = text(words, { x, y, class: classes, 'text-anchor': anchor }, view.svg);
    const size = made.getBBox();
    const box = { left: size.x - 2, top: size.y - 1, right: size.x + size.width + 2, bottom: size.y + size.height + 1 };
    if (isFree(box, NAME_ROOM)) {
      taken.push(box);
      return box;
    }
    made.remove();
    return null;
  }
  /** Beside a place of the line, on either hand, near before far, with a thin line that leads there. */
  function beside(km, words, classes) {
    for (const far of [NAME_ROOM + 3, NAME_ROOM + 13, NAME_ROOM + 25]) {
      for (const lean of [0, -0.5, 0.5]) {
        for (const hand of [1, -1]) {
          const spot = leaning(km, hand * far, lean);
          const anchor = spot.east > 0.35 ? 'start' : spot.east < -0.35 ? 'end' : 'middle';
          const lead = [5, far - 4].map(px => leaning(km, hand * px, lean));
          if (boxesOn(lead).every(isApart) && write(words, classes, spot.x, spot.y + 4 + 5 * spot.south, anchor)) {
            element('path', { class: 'lead', d: `M${lead[0].x},${lead[0].y}L${lead[1].x},${lead[1].y}` }, view.svg);
            taken.push(...boxesOn(lead));
            return true;
          }
        }
      }
    }
    return false;
  }
  /** Small boxes along a line, to keep names off it. */
  const boxesOn = ([from, to]) => [0, 0.2, 0.4, 0.6, 0.8, 1].map(part => [between(from.x, to.x, part), between(from.y, to.y, part)])
    .map(([x, y]) => ({ left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }));
  /** Off the line at an angle [radians] from straight. */
  function leaning(km, px, lean) {
    const [x, y] = view.foot(km);
    const spot = view.spotOff(km, 1);
    const angle = Math.atan2(spot.y - y, spot.x - x) + lean;
    const [east, south] = [Math.cos(angle), Math.sin(angle)].map(part => part * Math.sign(px));
    return { x: x + Math.abs(px) * east, y: y + Math.abs(px) * south, east, south };
  }
  function side(hand, name) {
    for (const far of [70, 95, 50, 120]) {
      for (const part of [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9]) {
        const spot = view.spotOff(part * view.lengthKm, hand * far);
        if (write(name, 'zone', spot.x, spot.y, 'middle')) { return; }
      }
    }
  }
  return { beside, side, take: box => taken.push(box), isFree };
}
/** A scale bar and an arrow to the north, in the lower corner that is free; there is room for them below the line. */
function drawFurniture(view, names) {
  const km = roundKm(45 / view.pxPerKm);
  const long = km * view.pxPerKm;
  const box = left => ({ left, right: left + long + 34, top: view.height - 38, bottom: view.height - 4 });
  const corner = [box(6), box(view.width - long - 40)].find(one => names.isFree(one, NAME_ROOM)) || box(6);
  names.take(corner);
  const group = element('g', { class: 'furniture', transform: `translate(${corner.left},${corner.top})` }, view.svg);
  element('path', { class: 'north', d: 'M8,13L12.5,29L8,25.5L3.5,29z' }, group);
  text('N', { x: 8, y: 10, 'text-anchor': 'middle' }, group);
  element('path', { class: 'bar', d: `M24,8V16M24,12H${24 + long}M${24 + long},8V16` }, group);
  text(`${round(km)} km`, { x: 24, y: 30 }, group);
}
