package io.hadsl.components.publik;

import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A web component of Publik, with the names that Entr'ouvert's packages give it. Each is a Django
 * application that its own uWSGI runs behind the node's nginx, configured in {@code /etc/NAME},
 * with its tenants' data in {@code /var/lib/NAME} (the packages' {@code debian/} directories).
 */
public enum PublikBrick {
  /** Deploys and configures the other bricks of a platform. */
  HOBO("hobo", "hobo", "hobo", "uwsgi.ini"),
  /** Accounts and single sign-on; the only brick whose account is not named like its package. */
  AUTHENTIC2_MULTITENANT(
      "authentic2-multitenant",
      "authentic-multitenant",
      "authentic2_multitenant",
      "authentic2-multitenant-uwsgi.ini"),
  /** Forms and workflows; each of its tenants names its own database. */
  WCS("wcs", "wcs", "", "uwsgi.ini"),
  /** Connectors to other systems. */
  PASSERELLE("passerelle", "passerelle", "passerelle", "uwsgi.ini"),
  /** The portal. */
  COMBO("combo", "combo", "combo", "uwsgi.ini"),
  /** The citizens' document safe. */
  FARGO("fargo", "fargo", "fargo", "uwsgi.ini"),
  /** Agendas and bookings. */
  CHRONO("chrono", "chrono", "chrono", "uwsgi.ini"),
  /** Statistics. */
  BIJOE("bijoe", "bijoe", "bijoe", "uwsgi.ini");

  private final String id;
  private final String account;
  private final String database;
  private final String configuration;
  private final String data;
  private final String uwsgiIni;

  PublikBrick(String id, String account, String database, String uwsgiIni) {
    this.id = id;
    this.account = account;
    this.database = database;
    this.configuration = "/etc/" + id;
    this.data = "/var/lib/" + id;
    this.uwsgiIni = configuration + "/" + uwsgiIni;
  }

  /**
   * The name of its package, also of its unit and its directories.
   *
   * @return such as {@code combo}
   */
  public String id() {
    return id;
  }

  /**
   * The packages that make it up.
   *
   * @return the brick's own, and what its instructions install beside it
   */
  public List<String> packages() {
    return this == WCS ? List.of(id, "wcs-au-quotidien") : List.of(id);
  }

  /**
   * The account that it runs as; its package creates it unless it exists.
   *
   * @return the name of the user and of its group
   */
  public String account() {
    return account;
  }

  /**
   * What systemd runs it as.
   *
   * @return {@code NAME.service}
   */
  public String unit() {
    return id + ".service";
  }

  /**
   * The name of its database and of the role that it logs in as.
   *
   * @return the name, empty for wcs, whose tenants name theirs
   */
  public Optional<String> database() {
    return database.isEmpty() ? Optional.empty() : Optional.of(database);
  }

  /**
   * Whether it exchanges messages with others over a broker.
   *
   * @return true for the bricks whose packages set a {@code BROKER_URL}
   */
  public boolean sendsMessages() {
    return this == HOBO || this == AUTHENTIC2_MULTITENANT;
  }

  /**
   * Its configuration.
   *
   * @return {@code /etc/NAME}
   */
  public String configuration() {
    return configuration;
  }

  /**
   * Its tenants and their files; also its account's home.
   *
   * @return {@code /var/lib/NAME}
   */
  public String data() {
    return data;
  }

  /**
   * Where its package configures uWSGI, and with it the jobs that uWSGI starts.
   *
   * @return a file in {@link #configuration()}
   */
  public String uwsgiIni() {
    return uwsgiIni;
  }

  /**
   * The brick of a name.
   *
   * @param id as {@link #id()} has it
   * @return the brick
   * @throws IllegalArgumentException if there is none
   */
  public static PublikBrick ofId(String id) {
    for (PublikBrick brick : values()) {
      if (brick.id.equals(id)) {
        return brick;
      }
    }
    throw new IllegalArgumentException(
        "Publik has no brick \""
            + Texts.shown(id)
            + "\": use hobo, authentic2-multitenant, wcs, passerelle, combo, fargo, chrono or"
            + " bijoe");
  }
}
