"""Importing boundaries: what is good is kept, what is broken says where."""

import http.server
import json
import pathlib
import threading

import pytest

from test_commands import answer, nabo

SHARED = pathlib.Path(__file__).resolve().parents[2] / ".." / "shared" / "data"


def squares(codes, changed=None):
    """A made-up country: the units in a grid of squares off the coast."""
    features = []
    for number, code in enumerate(codes):
        west, south = 5 + 0.1 * (number % 25), 60 + 0.1 * (number // 25)
        ring = [[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1], [west, south]]
        features.append({"type": "Feature", "properties": {"kommunenummer": code},
                         "geometry": {"type": "Polygon", "coordinates": [ring]}})
    if changed:
        changed(features)
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.fixture(scope="module")
def codes():
    return [unit["code"] for unit in answer("units", "--country", "no", "--date", "2024-01-01")]


def test_the_division_is_found_from_the_codes(tmp_path, codes):
    file = tmp_path / "map.geojson"
    file.write_text(squares(codes))
    result = nabo("data", "import", "boundaries", str(file), state=tmp_path / "state")
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "state" / "boundaries" / "no-2024-01-01.json").exists()


class Publisher(http.server.BaseHTTPRequestHandler):
    """Sends the map once, and says from then on that it is as it was."""

    map = b""
    asked = []

    def do_GET(self):
        self.asked.append((self.path, self.headers.get("If-None-Match")))
        is_known = self.headers.get("If-None-Match") == '"1"'
        self.send_response(304 if is_known else 200)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Type", "application/geo+json")
        self.send_header("Content-Length", str(0 if is_known else len(self.map)))
        self.end_headers()
        if not is_known:
            self.wfile.write(self.map)

    def log_message(self, *_):
        pass


def test_a_publisher_is_asked_where_an_address_is_given(tmp_path, codes):
    Publisher.map = squares(codes).encode()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/maps/kommuner.geojson?year=2024"
    try:
        for _ in range(2):
            result = nabo("data", "import", "boundaries", address, state=tmp_path / "state")
            assert result.returncode == 0, result.stderr
    finally:
        server.shutdown()
    assert (tmp_path / "state" / "boundaries" / "no-2024-01-01.json").exists()
    assert Publisher.asked == [("/maps/kommuner.geojson?year=2024", tag) for tag in (None, '"1"')]


@pytest.mark.parametrize(
    "name, content",
    [
        ("empty", b""),
        ("cut short", b'{"type": "FeatureCollection", "features": ['),
        ("not a collection", b'{"type": "Point", "coordinates": [10, 60]}'),
        ("no features", b'{"type": "FeatureCollection", "features": []}'),
        ("Latin-1", '{"type": "FeatureCollection", "name": "Øyer"}'.encode("latin-1")),
    ],
)
def test_a_broken_file_is_refused(tmp_path, name, content):
    file = tmp_path / "map.geojson"
    file.write_bytes(content)
    result = nabo("data", "import", "boundaries", str(file), state=tmp_path / "state")
    assert result.returncode == 2
    assert str(file) in result.stderr
    assert not (tmp_path / "state").exists()


def test_codes_of_no_division_are_named(tmp_path, codes):
    file = tmp_path / "map.geojson"
    file.write_text(squares(codes[:100] + ["9999"]))
    result = nabo("data", "import", "boundaries", str(file), state=tmp_path / "state")
    assert result.returncode == 2
    assert "9999" in result.stderr


def test_projected_coordinates_are_named(tmp_path, codes):
    def to_utm(features):
        features[0]["geometry"]["coordinates"] = [[[250000, 6650000], [260000, 6650000], [260000, 6660000], [250000, 6650000]]]

    file = tmp_path / "map.geojson"
    file.write_text(squares(codes, to_utm))
    result = nabo("data", "import", "boundaries", str(file), state=tmp_path / "state")
    assert result.returncode == 2
    assert "4326" in result.stderr


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' boundary files are not here")
@pytest.mark.parametrize("edition, day", [("no_municipalities_2020", "no-2020-01-01"), ("no_municipalities_2024", "no-2024-01-01"),
                                          ("se_municipalities", "se-2015-01-01")])
def test_publishers_files(tmp_path, edition, day):
    result = nabo("data", "import", "boundaries", str(SHARED / f"{edition}.geojson"), state=tmp_path)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "boundaries" / f"{day}.json").exists()
