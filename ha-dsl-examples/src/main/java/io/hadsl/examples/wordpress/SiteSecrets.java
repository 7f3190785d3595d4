package io.hadsl.examples.wordpress;

import io.hadsl.core.model.Instance;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.Locale;

/** The secrets of one WordPress. */
final class SiteSecrets {

  /** The constants that sign cookies and forms (wp-config-sample.php). */
  static final List<String> KEYS =
      List.of(
          "AUTH_KEY",
          "SECURE_AUTH_KEY",
          "LOGGED_IN_KEY",
          "NONCE_KEY",
          "AUTH_SALT",
          "SECURE_AUTH_SALT",
          "LOGGED_IN_SALT",
          "NONCE_SALT");

  private SiteSecrets() {}

  static SecretRef key(Instance instance, String constant) {
    return new SecretRef(
        instance.service().name() + "/" + constant.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static SecretRef admin(Instance instance) {
    return new SecretRef(instance.service().name() + "/admin");
  }
}
