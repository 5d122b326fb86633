# SPDX-License-Identifier: GPL-3.0-or-later
"""Lucene 9.5."""
import shutil

import install
from engines.engine import Engine


class Lucene(Engine):
    name = "lucene"
    title = "Lucene 9.5（Java，NumericDocValues 计数）"
    warm_up = 60

    def prepare(self):
        if not shutil.which("javac"):
            install.packages("openjdk-17-jdk-headless")
        self.classes = install.java_classes(install.lucene_jar())

    def java(self, program, *arguments):
        return ["java", "-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-cp", self.classes, program, *arguments]

    def build_command(self):
        return self.java("LuceneBuild", self.place.records, self.index)

    def serve_command(self, port):
        return self.java("LuceneServer", self.index, str(port))
