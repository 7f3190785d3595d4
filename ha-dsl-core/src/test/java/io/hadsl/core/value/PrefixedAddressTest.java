package io.hadsl.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrefixedAddressTest {

  @Test
  void holdsTheAddressesThatShareItsLeadingBits() {
    PrefixedAddress address = PrefixedAddress.of("10.77.0.100/23");
    assertTrue(address.holds(IpAddress.of("10.77.1.255")));
    assertFalse(address.holds(IpAddress.of("10.77.2.0")));
    assertFalse(address.holds(IpAddress.of("fd00::1")));
    assertTrue(PrefixedAddress.of("fd00::1:0:0:1/64").holds(IpAddress.of("fd00:0:0:0:7::")));
    assertFalse(PrefixedAddress.of("fd00::1/64").holds(IpAddress.of("fd00:0:0:1::1")));
  }

  @Test
  void addressesOfOneNetworkHaveEqualNetworks() {
    assertEquals("10.77.0.0/23", PrefixedAddress.of("10.77.1.7/23").network().toString());
    assertEquals(
        PrefixedAddress.of("fd00::1/64").network(), PrefixedAddress.of("fd00::ffff/64").network());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "10.0.0.1/",
        "10.0.0.1/0",
        "10.0.0.1/33",
        "fd00::1/129",
        "10.0.0.1/ 8",
        "x/8"
      })
  void refusesWhatIsNoAddressWithAPrefix(String text) {
    assertThrows(IllegalArgumentException.class, () -> PrefixedAddress.of(text));
  }
}
