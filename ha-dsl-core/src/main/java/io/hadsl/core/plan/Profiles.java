package io.hadsl.core.plan;

/** The profiles that no component asks for. */
final class Profiles {

  static final String ACCOUNTS = "accounts";
  static final String LOCAL = "local_settings";
  static final String MOUNTS = "shared_mounts";

  private Profiles() {}
}
