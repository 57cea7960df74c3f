package pawl.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pawl.quantity.Axis;
import pawl.quantity.Result;
import pawl.quantity.Results;

class ResultJsonTest {

  @TempDir Path folder;

  @Test
  void isTheDocumentedLayout() throws IOException {
    assertEquals(
        """
        {
          "schema": "pawl-result/1",
          "command": "magnetization",
          "status": "not-converged",
          "provenance": {
            "version": "0.1.0",
            "inputs": [
              {
                "path": "Grüße/\\"MoS₂\\"_tb.dat",
                "sha256": "00ff"
              }
            ],
            "options": {
              "kmesh": "200x200"
            },
            "certificate": {
              "format": "tb",
              "orbitals": 2,
              "bandwidth_eV": 0.30000000000000004,
              "hermiticity_r": null,
              "symmetric": true,
              "multiplets": [
                {
                  "from": 0
                },
                {
                  "from": 1
                }
              ]
            },
            "kmesh": [200,200,1],
            "k_points": 40000,
            "symmetry": {
              "used": [
                {
                  "operation": "k -> -k",
                  "k_matrix": [
                    [-1,0],
                    [0,-1]
                  ]
                }
              ],
              "not_used": [
                {
                  "operation": "mirror normal to (1.0000, 0.0000, 0.0000)",
                  "k_matrix": [
                    [-1,0],
                    [0,1]
                  ],
                  "reason": "bands hold to 1.2 meV"
                }
              ],
              "k_points_solved": 20002
            },
            "kernel": "scalar",
            "seconds": 1.25
          },
          "axes": {
            "mu_eV": [-0.45,0.1],
            "T_K": [300.0]
          },
          "quantities": {
            "chi_int": {
              "unit": "m/ohm",
              "long_name": "intrinsic susceptibility",
              "components": ["x","y"],
              "dimensions": ["mu_eV","T_K","component"],
              "values": [
                [
                  [5.7E-16,0.0]
                ],
                [
                  [-0.0,null]
                ]
              ],
              "error": [
                [
                  [1.0E-25,1.0E-30]
                ],
                [
                  [null,null]
                ]
              ]
            },
            "carrier_density": {
              "unit": "1/m^2",
              "long_name": "carriers, per area",
              "components": ["value"],
              "dimensions": ["mu_eV","T_K","component"],
              "values": [
                [
                  [0.1]
                ],
                [
                  [1.0E16]
                ]
              ],
              "error": [
                [
                  [null]
                ],
                [
                  [null]
                ]
              ]
            }
          },
          "checks": [
            {
              "name": "mott-relation",
              "value": 1.0E-12,
              "limit": 1.0E-8,
              "passed": true
            },
            {
              "name": "sum",
              "value": null,
              "limit": 1.0,
              "passed": false
            }
          ],
          "warnings": [
            {
              "code": "W-DEG-002",
              "text": "gap below 1 Å⁻¹"
            }
          ]
        }
        """,
        text(ResultExample.small()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, 2})
  void readsBackBitForBit(long seed) throws IOException {
    Results results = ResultExample.random(seed);
    JsonNode quantity =
        new ObjectMapper().readTree(text(results)).at("/quantities/kinetic_magnetoelectric");
    Result expected = results.quantities().get(0);
    int compared = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 5; k++) {
          for (int c = 0; c < 9; c++) {
            int flat = expected.index(i, j, k, c);
            assertSame(expected.value(flat), quantity.get("values").get(i).get(j).get(k).get(c));
            assertSame(expected.error(flat), quantity.get("error").get(i).get(j).get(k).get(c));
            compared++;
          }
        }
      }
    }
    assertEquals(270, compared);
  }

  private static void assertSame(double expected, JsonNode found) {
    if (Double.isFinite(expected)) {
      assertEquals(expected, found.doubleValue());
    } else {
      assertTrue(found.isNull());
    }
  }

  /** The first four are longer under {@link Double#toString} of Java 17. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.0E23",
        "1.0E23",
        "8.41E21",
        "9.5E21",
        "2.2250738585072014E-308",
        "4.9E-324",
        "0.1"
      })
  void printsTheShortestDecimal(String shortest) {
    String found = ResultNumber.text(Double.parseDouble(shortest));
    assertEquals(0, new BigDecimal(shortest).compareTo(new BigDecimal(found)));
    assertEquals(Double.parseDouble(shortest), Double.parseDouble(found));
  }

  @Test
  void refusesAValueThatHasNoForm() {
    assertThrows(
        IllegalArgumentException.class, () -> ResultJsonText.compact(List.of(new Object())));
  }

  @Test
  void namesTheLabelledPointsOfAnAxis() throws IOException {
    Axis k = new Axis("k", "1", List.of(0.0, 1.0, 2.0), Map.of(2, "X", 0, "G"));
    String text = text(ResultExample.of(List.of(k), List.of()));
    assertTrue(
        text.replaceAll("\\s+", "").contains("\"labels\":{\"k\":{\"0\":\"G\",\"2\":\"X\"}}"), text);
    assertFalse(text(ResultExample.small()).contains("labels"));
  }

  @Test
  void saysWhereTheValuesAreThatItLeavesOut() throws IOException {
    Path file = folder.resolve("result.json");
    new ResultJson(ResultJson.Numbers.IN_NETCDF).write(ResultExample.small(), file);
    String text = Files.readString(file);
    assertTrue(text.contains("\"values_in\": \"result.nc\""), text);
    assertTrue(text.contains("\"unit\": \"m/ohm\""), text);
    assertFalse(text.contains("\"values\""));
    assertFalse(text.contains("\"error\""));
  }

  private String text(Results results) throws IOException {
    Path file = folder.resolve("result.json");
    new ResultJson(ResultJson.Numbers.HERE).write(results, file);
    return Files.readString(file);
  }
}
