"""What several tests of the core share."""

import pytest

from app import commands


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Make the demonstration once: a whole year takes some seconds."""
    return commands.demo(tmp_path_factory.mktemp("demo"))
