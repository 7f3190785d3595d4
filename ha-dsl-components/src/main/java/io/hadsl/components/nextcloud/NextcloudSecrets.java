package io.hadsl.components.nextcloud;

import io.hadsl.core.model.Instance;
import io.hadsl.core.value.SecretRef;

/**
 * The secrets of one Nextcloud.
 *
 * @param instanceId names its caches and previews
 * @param secret encrypts what it stores
 * @param passwordSalt of old password hashes
 * @param admin the first administrator's password
 */
record NextcloudSecrets(
    SecretRef instanceId, SecretRef secret, SecretRef passwordSalt, SecretRef admin) {

  static NextcloudSecrets of(Instance instance) {
    String service = instance.service().name();
    return new NextcloudSecrets(
        new SecretRef(service + "/instanceid"),
        new SecretRef(service + "/secret"),
        new SecretRef(service + "/passwordsalt"),
        new SecretRef(service + "/admin"));
  }
}
