package pawl.ratchet;

import pawl.quantity.Estimate;

/**
 * The coefficients of Onishi et al. (2021), Eq. (34), \(j = L_{11}E+L_{12}X\), \(q =
 * L_{21}E+L_{22}X\), \(X = (T_p-T_e)/T_e\), and what they make. \(L_{21} = -L_{12}\) at every band,
 * dimension and coupling: L12 is odd under time reversal, and the reciprocity that the paper finds
 * in Eq. (39) is that of Casimir.
 *
 * @param l11 e²/(ħ Å)
 * @param l12 eV|e|/(ħ Å²)
 * @param l21 likewise, by an integral of its own
 * @param l22 eV²/(ħ Å³)
 * @param electronK T_e, K
 */
record LinearResponse(Estimate l11, Estimate l12, Estimate l21, Estimate l22, double electronK) {

  /**
   * Heat flow rate \(\lambda = -(q/\Delta T)_{j=0} = (L_{11}L_{22}-L_{12}L_{21})/TL_{11}\), Eq.
   * (40b).
   */
  Estimate heatFlowRate() {
    Estimate back = l12.times(l21).times(-1).over(l11);
    Estimate total = l11.value() == 0 ? l22 : l22.plus(back);
    return total.times(1 / electronK);
  }

  /** Power density \(p = L_{12}^2/T^2L_{11}\), Eq. (40c). */
  Estimate power() {
    return l12.times(l12).over(l11).times(1 / (electronK * electronK));
  }

  /**
   * \(ZT = L_{12}^2/L_{11}L_{22}\), Eq. (40d): with this one the largest efficiency over that of
   * Carnot is \((\sqrt{1+ZT}-1)/(\sqrt{1+ZT}+1)\) for \(L_{21} = -L_{12}\), too.
   */
  Estimate figureOfMerit() {
    return l12.times(l12).over(l11).over(l22);
  }
}
