package io.hadsl.components.php;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.components.Hostile;
import io.hadsl.programs.Programs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PhpFpmProperties {

  @Provide
  Arbitrary<List<String>> values() {
    Arbitrary<String> ascii = Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1);
    return Arbitraries.oneOf(Hostile.text(), ascii).list().ofSize(120);
  }

  @Property(tries = 6)
  void phpReadsBackEveryValueThatIsNotRefused(@ForAll("values") List<String> values) {
    if (!Programs.isThere("php", "php-cli")) {
      return;
    }
    PhpFpm php = PhpFpm.pool(1, "www-data");
    List<String> taken = new ArrayList<>();
    for (String value : values) {
      try {
        php = php.set("v" + taken.size(), value);
        taken.add(value);
      } catch (IllegalArgumentException refused) {
        // Said by a test of its own.
      }
    }
    StringBuilder ini = new StringBuilder();
    PhpFiles.directives(php.directives(), ini);
    Programs.Result read =
        Programs.run(
            "php",
            "-n",
            "-r",
            "$ini = parse_ini_string(base64_decode($argv[1]));"
                + "for ($i = 0; $i < count($ini); $i++) { echo base64_encode($ini[\"v$i\"]), ','; }",
            "--",
            Base64.getEncoder().encodeToString(ini.toString().getBytes(StandardCharsets.UTF_8)));
    StringBuilder expected = new StringBuilder();
    for (String value : taken) {
      expected
          .append(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)))
          .append(',');
    }
    assertEquals(expected.toString(), read.output());
  }
}
