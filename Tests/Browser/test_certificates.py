"""A proof of how many regions there can be, made by the program and verified by a checker that knows nothing of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from test_commands import nabo

CHECKER = Path(__file__).parent.parent / "Certificates" / "check.py"


def checked(file):
    return subprocess.run([sys.executable, str(CHECKER), str(file)], capture_output=True, text=True)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    file = tmp_path_factory.mktemp("certificates") / "norway.json"
    made = nabo(
        *"regions --country no --date 2024-01-01 --threshold 5000".split(), "--certificate", str(file), "--format", "json"
    )
    if "COIN-OR CBC" in made.stderr:
        pytest.skip("COIN-OR CBC is not installed")
    assert made.returncode == 0, made.stderr
    return file


def test_the_bound_of_a_country_is_verified(certificate):
    result = checked(certificate)
    assert result.returncode == 0, result.stderr
    claimed = json.loads(certificate.read_text())
    assert claimed["bound"] >= claimed["regions"] > 200


@pytest.mark.parametrize("key,change", [("bound", -1), ("regions", 1)])
def test_a_claim_that_says_too_much_is_refused(certificate, tmp_path, key, change):
    claimed = json.loads(certificate.read_text())
    claimed[key] += change
    file = tmp_path / "false.json"
    file.write_text(json.dumps(claimed))
    assert checked(file).returncode != 0
