# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings what an engine needs: Debian packages, Python packages, the Lucene jar, compiled programs."""
import glob
import os
import shutil
import subprocess
import zipfile

from workplace import PROGRAMS, made, python

ANSERINI = "anserini-0.22.0-fatjar.jar"
PYSERINI = "pyserini==0.22.0"


class Unavailable(Exception):
    """Says why an engine is left out."""


def run(command, what):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    if done.returncode:
        last = done.stdout.strip().splitlines()[-1:] or ["没有说明"]
        raise Unavailable(f"{what}未成功：{last[0]}")


def missing_packages(names):
    """Those of the Debian packages that are not installed."""
    def installed(name):
        query = subprocess.run(["dpkg-query", "-W", "-f=${Status}", name], capture_output=True, text=True)
        return "ok installed" in query.stdout
    return [name for name in names if not installed(name)]


def packages(*names):
    """Installs Debian packages, as root or through sudo."""
    if not shutil.which("dpkg-query"):
        raise Unavailable("本机不是 Debian，无法安装 " + " ".join(names))
    missing = missing_packages(names)
    if not missing:
        return
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if root and not shutil.which("sudo"):
        raise Unavailable("缺少软件包 " + " ".join(missing))
    print("安装软件包：" + " ".join(missing), flush=True)
    subprocess.run(root + ["apt-get", "update", "-qq"], capture_output=True)
    run(root + ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq",
                "--no-install-recommends"] + missing, "安装 " + " ".join(missing) + " ")


def python_package(name, version):
    """Installs a package into the virtual environment."""
    check = f"import importlib.metadata as m; assert m.version('{name}') == '{version}'"
    if subprocess.run([python(), "-c", check], capture_output=True).returncode:
        run([python(), "-m", "pip", "-q", "install", f"{name}=={version}"], f"pip install {name}=={version} ")


def newest(paths):
    return max(map(os.path.getmtime, paths))


def compiled(name, libraries, folder=os.path.join(PROGRAMS, "cxx")):
    """Compiles NAME.cc of a folder where a source is newer than the program."""
    program = made("bin", name)
    sources = [os.path.join(folder, name + ".cc")] + glob.glob(os.path.join(folder, "*.h"))
    if not os.path.exists(program) or os.path.getmtime(program) < newest(sources):
        run(["g++", "-O2", "-std=c++17", "-o", program, sources[0]] + [f"-l{library}" for library in libraries] +
            ["-lpthread"], f"编译 {name} ")
    return program


def lucene_jar():
    """Lucene 9.5 lies within the Anserini jar within the pyserini wheel; PyPI is the one registry that has it here."""
    jar = made("lib", ANSERINI)
    if os.path.exists(jar):
        return jar
    folder = os.path.dirname(jar)
    run([python(), "-m", "pip", "-q", "download", "--no-deps", "-d", folder, PYSERINI], "下载 " + PYSERINI + " ")
    for wheel in glob.glob(os.path.join(folder, "pyserini-*.whl")):
        with zipfile.ZipFile(wheel) as files, open(jar + ".part", "wb") as out:
            with files.open("pyserini/resources/jars/" + ANSERINI) as packed:
                shutil.copyfileobj(packed, out)
        os.remove(wheel)
    os.replace(jar + ".part", jar)
    return jar


def java_classes(jar):
    """Compiles programs/java; gives back the class path."""
    folder, sources = made("classes", ""), glob.glob(os.path.join(PROGRAMS, "java", "*.java"))
    done = os.path.join(folder, "LuceneServer.class")
    if not os.path.exists(done) or os.path.getmtime(done) < newest(sources):
        run(["javac", "-proc:none", "-cp", jar, "-d", folder] + sources, "编译 Lucene 程序")
    return f"{folder}:{jar}"
