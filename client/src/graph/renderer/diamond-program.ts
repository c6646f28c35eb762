import { NodeProgram } from 'sigma/rendering';
import type { NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rimColor;
attribute vec2 a_position;
attribute vec2 a_corner;
attribute float a_size;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_rimColor;
varying vec2 v_offset;
varying float v_radius;
varying float v_pixel;
void main() {
  v_pixel = 2.0 * u_correctionRatio;
  v_radius = a_size / u_sizeRatio * v_pixel * 1.15;
  v_offset = a_corner * (v_radius + v_pixel);
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_rimColor = a_rimColor;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_rimColor;
varying vec2 v_offset;
varying float v_radius;
varying float v_pixel;
void main() {
  float outside = (abs(v_offset.x) + abs(v_offset.y) - v_radius) * 0.7071;
  #ifdef PICKING_MODE
  gl_FragColor = outside > 0.0 ? vec4(0.0) : v_color;
  #else
  float line = 1.0 - smoothstep(v_pixel * 1.1, v_pixel * 2.1, -outside);
  vec4 body = mix(v_rimColor, v_color, line);
  gl_FragColor = mix(body, vec4(0.0), smoothstep(-v_pixel, 0.0, outside));
  #endif
}`;

const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];

/** Hollow diamonds: projects, where they are nodes. Line in `color`, inside in `rimColor`. */
export const DiamondProgram: NodeProgramType = class DiamondProgram extends NodeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const colour = { size: 4, type: UNSIGNED_BYTE, normalized: true };
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_correctionRatio'],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_id', ...colour },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', ...colour },
        { name: 'a_rimColor', ...colour },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: CORNERS,
    };
  }

  processVisibleItem(id: number, start: number, data: NodeDisplayData & { rimColor?: string }) {
    this.array.set([data.x, data.y, id, data.size], start);
    this.array.set([floatColor(data.color), floatColor(data.rimColor ?? '#ffffff')], start + 4);
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1],
  ) {
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
  }
};
